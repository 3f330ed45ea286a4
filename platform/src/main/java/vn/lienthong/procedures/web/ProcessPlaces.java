package vn.lienthong.procedures.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** What the addresses of processes name: a procedure and an agency. */
@Component
class ProcessPlaces {
  private final Procedures procedures;
  private final Directory directory;
  private final BusinessClock clock;

  ProcessPlaces(Procedures procedures, Directory directory, BusinessClock clock) {
    this.procedures = procedures;
    this.directory = directory;
    this.clock = clock;
  }

  /** The procedure as it is today; its newest version when none is in force. */
  ProcedureView procedure(String text) {
    var code = ProceduresController.code(text);
    var versions = procedures.versions(code);
    return versions.stream()
        .filter(version -> version.inForce(clock.today()))
        .findFirst()
        .or(() -> versions.stream().findFirst())
        .orElseThrow(() -> new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, text));
  }

  /** The agency that the address names, else that of the caller; null when there is none. */
  @Nullable AgencyView agency(String named, Caller caller) {
    if (named.isBlank()) {
      return Optional.ofNullable(caller.agency()).flatMap(this::find).orElse(null);
    }
    return AgencyCode.parse(named)
        .flatMap(this::find)
        .orElseThrow(() -> new RuleViolated(ProcessError.AGENCY_UNKNOWN, named));
  }

  Optional<AgencyView> find(AgencyCode code) {
    return directory.find(code, clock.today());
  }

  List<AgencyView> agencies(List<AgencyCode> codes) {
    return codes.stream().flatMap(code -> find(code).stream()).toList();
  }

  /** A process with the names of those it consults. */
  ShownProcess shown(InternalProcess process) {
    var codes = new HashSet<AgencyCode>();
    process.steps().forEach(step -> step.consulted().forEach(one -> codes.add(one.agency())));
    return new ShownProcess(process, directory.names(codes, clock.today()));
  }

  /** Names of the procedures of some processes are shown beside their codes. */
  Optional<ProcedureView> named(ProcedureCode code) {
    return procedures.find(code, clock.today());
  }

  /** Whom an agency asks most: those above it, beside it and below it. */
  List<AgencyView> near(AgencyView agency) {
    var near = new ArrayList<AgencyView>();
    var parent = agency.parent();
    if (parent != null) {
      find(parent).ifPresent(near::add);
      near.addAll(directory.children(parent, clock.today()));
    }
    near.addAll(directory.children(agency.code(), clock.today()));
    near.removeIf(one -> one.code().equals(agency.code()));
    return near;
  }
}
