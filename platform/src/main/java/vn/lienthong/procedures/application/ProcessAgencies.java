package vn.lienthong.procedures.application;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Text;

/** The agencies of processes: asked for by any of their codes, on record by the main one. */
@Component
class ProcessAgencies {
  private final Directory directory;
  private final BusinessClock clock;

  ProcessAgencies(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  Optional<AgencyView> find(AgencyCode code) {
    return directory.find(code, clock.today());
  }

  /** The main code; the code itself when nobody has it. */
  AgencyCode main(AgencyCode code) {
    return find(code).map(AgencyView::code).orElse(code);
  }

  /** As it is stored: with main codes and clean texts, its steps numbered from 1. */
  InternalProcess clean(InternalProcess draft) {
    var steps = new ArrayList<ProcessStep>();
    for (var step : draft.steps()) {
      var consulted = step.consulted().stream().map(this::clean).toList();
      steps.add(
          new ProcessStep(
              steps.size() + 1, Text.clean(step.name()), step.role(), step.limit(), consulted));
    }
    return new InternalProcess(
        draft.procedure(), main(draft.agency()), draft.version(), draft.validFrom(), steps);
  }

  private Consulted clean(Consulted one) {
    return new Consulted(main(one.agency()), Text.clean(one.task()), one.limit(), one.lead());
  }
}
