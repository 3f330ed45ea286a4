package vn.lienthong.procedures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.Processes;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Edits a process as a table; every button sends the same form, so that no script is needed. */
@Controller
class ProcessEditController {
  static final String PATH = ProcessController.PATH + "/edit";

  private final Processes processes;
  private final ProcessEditing editing;
  private final ProcessPlaces places;
  private final Rights rights;
  private final BusinessClock clock;

  ProcessEditController(
      Processes processes,
      ProcessEditing editing,
      ProcessPlaces places,
      Rights rights,
      BusinessClock clock) {
    this.processes = processes;
    this.editing = editing;
    this.places = places;
    this.rights = rights;
    this.clock = clock;
  }

  /** What is edited: the process of an agency for a procedure. */
  private record Edited(ProcedureView procedure, AgencyView agency) {}

  @GetMapping(PATH)
  ModelAndView edit(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String copy,
      Caller caller) {
    var edited = edited(code, agency, caller);
    var versions = processes.versions(edited.procedure().code(), edited.agency().code());
    var base = copy.isBlank() ? versions : copied(edited, copy, caller);
    var draft =
        base.isEmpty()
            ? new ProcessDraft(List.of(ProcessDraft.Row.empty()))
            : ProcessDraft.of(base.get(0));
    var form = ProcessForm.start(draft, edited.agency().code(), next(versions), clock.today());
    return page(edited, form, draft, HttpStatus.OK);
  }

  /** The process of another agency, as a start. */
  private List<InternalProcess> copied(Edited edited, String copy, Caller caller) {
    var other = places.agency(copy, caller);
    return other == null
        ? List.of()
        : processes.find(edited.procedure().code(), other.code(), clock.today()).stream().toList();
  }

  private static int next(List<InternalProcess> versions) {
    return versions.isEmpty() ? 1 : versions.get(0).version() + 1;
  }

  @PostMapping(PATH)
  ModelAndView act(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var form = Form.of(sent);
    var edited = edited(code, form.value(EditFields.AGENCY), caller);
    var draft = ProcessDraft.of(form);
    var action = form.value("action");
    if (action.equals("save")) {
      return save(edited, form, draft, caller, next);
    }
    if (action.equals("preview")) {
      var checked = checked(edited, form, draft);
      return page(edited, checked, draft, status(checked));
    }
    var changed = RowAction.apply(action, draft);
    return page(edited, changed.into(EditFields.of(form)), changed, HttpStatus.OK);
  }

  private static HttpStatus status(Form form) {
    return form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
  }

  private ModelAndView save(
      Edited edited, Form form, ProcessDraft draft, Caller caller, RedirectAttributes next) {
    var checked = checked(edited, form, draft);
    if (checked.refused()) {
      return page(edited, checked, draft, status(checked));
    }
    try {
      editing.save(process(edited, form, draft), caller);
    } catch (RuleViolated broken) {
      return second(edited, form, draft, broken);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("procedures-process.saved"));
    next.addAttribute("code", edited.procedure().code().value());
    next.addAttribute("agency", edited.agency().code().value());
    next.addAttribute("version", EditFields.version(form));
    return new ModelAndView("redirect:" + ProcessController.PATH);
  }

  /** Whoever comes second sees so, keeps the own words, and saves the next version knowingly. */
  private ModelAndView second(Edited edited, Form form, ProcessDraft draft, RuleViolated broken) {
    if (broken.error() != ProcessError.VERSION_TAKEN) {
      throw broken;
    }
    var versions = processes.versions(edited.procedure().code(), edited.agency().code());
    var last = next(versions) - 1;
    var kept =
        form.with(EditFields.VERSION, String.valueOf(last + 1))
            .refuse(ProcessDraft.STEPS, broken.error().code(), last);
    return page(edited, kept, draft, HttpStatus.CONFLICT);
  }

  private Form checked(Edited edited, Form form, ProcessDraft draft) {
    var checked = ProcessForm.check(form, draft);
    return checked.refused()
        ? checked
        : ProcessForm.refused(checked, editing.faults(process(edited, form, draft)));
  }

  private static InternalProcess process(Edited edited, Form form, ProcessDraft draft) {
    var version = EditFields.version(form);
    return ProcessForm.process(
        form, draft, edited.procedure().code(), edited.agency().code(), version);
  }

  /** Only those who may draw up the processes of the agency come to its form. */
  private Edited edited(String code, String named, Caller caller) {
    rights.demand(caller, ProceduresRight.EDIT_PROCESS);
    var procedure = places.procedure(code);
    var agency = places.agency(named, caller);
    if (agency == null) {
      throw new RuleViolated(ProcessError.AGENCY_UNKNOWN, named);
    }
    if (!editing.allows(agency.code(), caller)) {
      throw new RuleViolated(ProcessError.AGENCY_NOT_YOURS);
    }
    return new Edited(procedure, agency);
  }

  private ModelAndView page(Edited edited, Form form, ProcessDraft draft, HttpStatus status) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("procedure", edited.procedure());
    model.put("agency", edited.agency());
    model.put("form", form);
    model.put("draft", draft);
    model.put("near", places.near(edited.agency()));
    model.put("named", named(draft));
    var sound = !ProcessForm.check(form, draft).refused();
    var process = sound ? process(edited, form, draft) : null;
    model.put("preview", process == null ? null : places.shown(process));
    model.put("warnings", process == null ? List.of() : editing.warnings(process));
    var page = new ModelAndView("procedures/editProcess", model);
    page.setStatus(status);
    return page;
  }

  /** Names of the agencies that were typed, by what was typed. */
  private Map<String, String> named(ProcessDraft draft) {
    var names = new HashMap<String, String>();
    draft.rows().stream()
        .flatMap(row -> row.asked().stream())
        .map(ProcessDraft.Asked::agency)
        .forEach(typed ->
            AgencyCode.parse(typed)
                .flatMap(places::find)
                .ifPresent(found -> names.put(typed, found.name())));
    return names;
  }
}
