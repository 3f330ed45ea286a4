package vn.lienthong.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.ProcessRegister;
import vn.lienthong.procedures.Processes;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** The internal process of an agency for a procedure: drawn, as a table, with its versions. */
@Controller
class ProcessController {
  static final String PATH = ProceduresController.PATH + "/{code}/process";

  private final Processes processes;
  private final ProcessRegister register;
  private final ProcessEditing editing;
  private final ProcessPlaces places;
  private final BusinessClock clock;

  ProcessController(
      Processes processes,
      ProcessRegister register,
      ProcessEditing editing,
      ProcessPlaces places,
      BusinessClock clock) {
    this.processes = processes;
    this.register = register;
    this.editing = editing;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String process(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String version,
      Caller caller,
      Model model) {
    var procedure = places.procedure(code);
    var of = places.agency(agency, caller);
    var shown = of == null ? null : process(procedure.code(), of, version);
    model.addAttribute("procedure", procedure);
    model.addAttribute("agency", of);
    model.addAttribute("shown", shown == null ? null : places.shown(shown));
    model.addAttribute("versions", of == null ? List.of() : versions(procedure.code(), of));
    model.addAttribute("others", others(procedure.code(), of));
    model.addAttribute("editor", of != null && editing.allows(of.code(), caller));
    model.addAttribute("warnings", shown == null ? List.of() : editing.warnings(shown));
    model.addAttribute("today", clock.today());
    return "procedures/process";
  }

  private List<ProcessVersionRow> versions(ProcedureCode code, AgencyView of) {
    return ProcessVersionRow.of(processes.versions(code, of.code()));
  }

  /** The version named, else that of today, else the one planned for the nearest day. */
  private @Nullable InternalProcess process(ProcedureCode code, AgencyView of, String version) {
    if (!version.isEmpty()) {
      return processes.versions(code, of.code()).stream()
          .filter(one -> String.valueOf(one.version()).equals(version))
          .findFirst()
          .orElseThrow(() -> new RuleViolated(ProcessError.PROCESS_NOT_FOUND, code));
    }
    return processes
        .find(code, of.code(), clock.today())
        .or(() -> processes.versions(code, of.code()).stream().findFirst())
        .orElse(null);
  }

  private List<AgencyView> others(ProcedureCode code, @Nullable AgencyView of) {
    return places.agencies(register.agencies(code)).stream()
        .filter(one -> of == null || !one.code().equals(of.code()))
        .toList();
  }
}
