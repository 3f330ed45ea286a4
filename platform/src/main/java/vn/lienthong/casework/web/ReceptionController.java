package vn.lienthong.casework.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.casework.Applicants;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.Text;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * The counter: find the procedure, enter who and what, accept. A search that finds one procedure
 * goes straight to its form, so that the keyboard is enough.
 */
@Controller
class ReceptionController {
  static final String PATH = "/reception";

  private final Casework casework;
  private final Dossiers dossiers;
  private final Applicants applicants;
  private final Procedures procedures;
  private final Rights rights;
  private final BusinessClock clock;

  ReceptionController(
      Casework casework,
      Dossiers dossiers,
      Applicants applicants,
      Procedures procedures,
      Rights rights,
      BusinessClock clock) {
    this.casework = casework;
    this.dossiers = dossiers;
    this.applicants = applicants;
    this.procedures = procedures;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView find(@RequestParam Map<String, String> parameters, Caller caller) {
    rights.demand(caller, CaseworkRight.RECEIVE_DOSSIERS);
    var query = ListQuery.of(PATH, parameters, List.of("name"));
    var text = query.filter("q");
    var page = procedures.search(text, clock.today(), query.page());
    if (!text.isEmpty() && page.total() == 1) {
      return new ModelAndView("redirect:" + PATH + "/" + page.items().get(0).code().value());
    }
    return query
        .beyond(page)
        .map(last -> new ModelAndView("redirect:" + last))
        .orElseGet(() -> new ModelAndView("casework/find", Map.of("query", query, "page", page)));
  }

  @GetMapping(PATH + "/{code}")
  ModelAndView form(
      @PathVariable String code,
      @RequestParam(defaultValue = "1") String number,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String from,
      Caller caller) {
    rights.demand(caller, CaseworkRight.RECEIVE_DOSSIERS);
    var procedure = procedure(code);
    var blank = ReceptionForm.blank(procedure, number, clock.now());
    var form =
        DossierId.parse(from)
            .map(before -> ReceptionForm.of(dossiers.dossier(before, caller).applicant(), blank))
            .orElse(blank);
    return page(procedure, form).addObject("q", q).addObject("known", applicants.like(q, caller));
  }

  @PostMapping(PATH + "/{code}")
  ModelAndView receive(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    rights.demand(caller, CaseworkRight.RECEIVE_DOSSIERS);
    var procedure = procedure(code);
    var form = known(ReceptionForm.check(Form.of(sent), clock.today()), caller);
    if (form.refused()) {
      return page(procedure, form);
    }
    var command = ReceptionForm.command(procedure, form);
    var complete = form.value("decision").equals("accept");
    if (!complete && !form.value("decision").equals("register")) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "decision");
    }
    try {
      var id = complete ? casework.receive(command, caller) : casework.register(command, caller);
      next.addFlashAttribute(
          PageFrame.FLASH,
          Message.of(complete ? "casework.done.ACCEPT" : "casework.done.REGISTER"));
      return new ModelAndView("redirect:" + DossierController.PATH + "/" + id);
    } catch (RuleViolated broken) {
      if (!(broken.error() instanceof CaseworkError error)) {
        throw broken;
      }
      return page(procedure, form.refuse("channel", error.code(), broken.arguments()));
    }
  }

  /** A number that somebody of another name gave before is compared with the paper first. */
  private Form known(Form form, Caller caller) {
    var number = form.value("number").replace(" ", "");
    if (form.refused() || number.isEmpty() || ReceptionForm.compared(form)) {
      return form;
    }
    var name = Text.fold(form.value("name"));
    return applicants.like(number, caller).stream()
        .map(KnownApplicant::applicant)
        .filter(before -> before.identityNumber().equals(number))
        .filter(before -> !Text.fold(before.name()).equals(name))
        .findFirst()
        .map(before -> form.refuse("number", CaseworkError.NUMBER_OF_ANOTHER.code(), before.name()))
        .orElse(form);
  }

  private ProcedureView procedure(String code) {
    return ProcedureCode.parse(code)
        .flatMap(known -> procedures.find(known, clock.today()))
        .orElseThrow(() -> new RuleViolated(CaseworkError.PROCEDURE_UNKNOWN, code));
  }

  private static ModelAndView page(ProcedureView procedure, Form form) {
    var chosen = ReceptionForm.caseOf(procedure, form);
    var page =
        new ModelAndView(
            "casework/receive",
            Map.of(
                "procedure",
                procedure,
                "chosen",
                chosen,
                "channels",
                ReceptionForm.channels(chosen),
                "fees",
                ReceptionForm.fees(chosen),
                "known",
                List.<KnownApplicant>of(),
                "q",
                "",
                "doubted",
                ReceptionForm.doubted(form),
                "form",
                form));
    page.setStatus(form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }
}
