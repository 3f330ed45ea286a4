package vn.lienthong.casework.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Asking other agencies, all at once; what the step provides for stands there already. */
@Controller
@RequestMapping(DossierController.PATH + "/{id}/acts/consult")
class ConsultController {
  private final Casework casework;
  private final Dossiers dossiers;
  private final Directory directory;
  private final BusinessClock clock;

  ConsultController(
      Casework casework, Dossiers dossiers, Directory directory, BusinessClock clock) {
    this.casework = casework;
    this.dossiers = dossiers;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id, Caller caller) {
    var dossier = allowed(DossierController.id(id), caller);
    return page(dossier, ConsultForm.of(dossier.version(), planned(dossier)));
  }

  /** Those of the step who were not asked yet. */
  private static List<Consulted> planned(DossierView dossier) {
    var asked = dossier.work().consultations().stream().map(one -> one.agency()).toList();
    return dossier
        .work()
        .current()
        .flatMap(current -> dossier.work().step(current.number()))
        .map(
            step -> step.consulted().stream().filter(one -> !asked.contains(one.agency())).toList())
        .orElse(List.of());
  }

  @PostMapping
  ModelAndView asked(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var dossierId = DossierController.id(id);
    var rows = new ConsultForm(directory, clock.today());
    var form = rows.check(Form.of(sent));
    if (form.refused()) {
      return page(allowed(dossierId, caller), form);
    }
    try {
      casework.consult(
          dossierId, ActController.version(form.value("version")), rows.asked(form), caller);
    } catch (RuleViolated broken) {
      return refused(dossierId, form, broken, caller);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("casework.done." + DossierAct.CONSULT));
    return new ModelAndView("redirect:" + DossierController.PATH + "/" + dossierId);
  }

  private ModelAndView refused(DossierId id, Form form, RuleViolated broken, Caller caller) {
    if (!(broken.error() instanceof CaseworkError error)
        || error == CaseworkError.DOSSIER_UNKNOWN
        || error == CaseworkError.NO_SUCH_MOVE) {
      throw broken;
    }
    var dossier = allowed(id, caller);
    var again =
        error == CaseworkError.CHANGED_MEANWHILE
            ? form.with("version", String.valueOf(dossier.version()))
            : form;
    var page =
        page(dossier, again.refuse(ConsultForm.fieldOf(error), error.code(), broken.arguments()));
    page.setStatus(HttpStatus.valueOf(error.status()));
    return page;
  }

  private DossierView allowed(DossierId id, Caller caller) {
    var dossier = dossiers.dossier(id, caller);
    if (!dossier.allowed().contains(DossierAct.CONSULT)) {
      throw new RuleViolated(
          CaseworkError.NO_SUCH_MOVE, DossierAct.CONSULT.name(), dossier.state().name());
    }
    return dossier;
  }

  private ModelAndView page(DossierView dossier, Form form) {
    var page =
        new ModelAndView(
            "casework/consult",
            Map.of("dossier", dossier, "form", form, "nearby", nearby(dossier.agency())));
    page.setStatus(form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  /** Agencies below it and beside it, to choose from; any other is typed. */
  private List<AgencyView> nearby(AgencyCode own) {
    var today = clock.today();
    var parent = directory.find(own, today).map(AgencyView::parent);
    return Stream.concat(
            directory.children(own, today).stream(),
            parent.stream().flatMap(code -> directory.children(code, today).stream()))
        .filter(agency -> !agency.code().equals(own))
        .toList();
  }
}
