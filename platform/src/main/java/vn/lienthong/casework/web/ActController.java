package vn.lienthong.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import vn.lienthong.casework.StepPassage;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * Doing something with a dossier. The form carries the version that its reader saw: whoever comes
 * second sees what the first one did, with the own words still in the form.
 */
@Controller
@RequestMapping(DossierController.PATH + "/{id}/acts/{act}")
class ActController {
  private static final String VERSION = "version";

  /** Acts that have a page of their own, or none. */
  private static final Set<DossierAct> ELSEWHERE =
      EnumSet.of(
          DossierAct.REGISTER, DossierAct.CONSULT, DossierAct.OPINION_LATE, DossierAct.RECOUNT);

  private final Casework casework;
  private final Dossiers dossiers;
  private final Colleagues colleagues;

  ActController(Casework casework, Dossiers dossiers, Colleagues colleagues) {
    this.casework = casework;
    this.dossiers = dossiers;
    this.colleagues = colleagues;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable String id, @PathVariable String act, Caller caller, PageFrame frame) {
    var dossier = allowed(DossierController.id(id), act(act), caller);
    var form = Form.empty().with(VERSION, String.valueOf(dossier.version()));
    return page(dossier, act(act), form, frame);
  }

  @PostMapping
  ModelAndView done(
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    var dossierId = DossierController.id(id);
    var asked = act(act);
    var form = ActForm.check(asked, Form.of(sent));
    if (form.refused()) {
      return page(allowed(dossierId, asked, caller), asked, form, frame);
    }
    try {
      casework.act(
          dossierId, version(form.value(VERSION)), asked, ActForm.facts(asked, form), caller);
    } catch (RuleViolated broken) {
      return refused(dossierId, asked, form, broken, caller, frame);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("casework.done." + asked));
    return new ModelAndView("redirect:" + DossierController.PATH + "/" + dossierId);
  }

  /** The form is for those who may do it, while its state allows it. */
  private DossierView allowed(DossierId id, DossierAct act, Caller caller) {
    var dossier = dossiers.dossier(id, caller);
    if (!dossier.allowed().contains(act)) {
      throw new RuleViolated(CaseworkError.NO_SUCH_MOVE, act.name(), dossier.state().name());
    }
    return dossier;
  }

  private ModelAndView refused(
      DossierId id,
      DossierAct act,
      Form form,
      RuleViolated broken,
      Caller caller,
      PageFrame frame) {
    if (!(broken.error() instanceof CaseworkError error)
        || error == CaseworkError.DOSSIER_UNKNOWN) {
      throw broken;
    }
    var dossier = dossiers.dossier(id, caller);
    if (error == CaseworkError.CHANGED_MEANWHILE || error == CaseworkError.NO_SUCH_MOVE) {
      return conflict(dossier, act, form, frame);
    }
    var refused = form.refuse(ActForm.fieldOf(error), error.code(), broken.arguments());
    return page(dossier, act, refused, frame);
  }

  /** What happened since the form was opened, above the form with the own words. */
  private ModelAndView conflict(DossierView dossier, DossierAct act, Form form, PageFrame frame) {
    var seen = version(form.value(VERSION));
    var missed = dossier.events().stream().filter(event -> event.number() > seen).toList();
    var again = form.with(VERSION, String.valueOf(dossier.version()));
    var told =
        missed.isEmpty() ? again.refuse("main-content", CaseworkError.NO_SUCH_MOVE.code()) : again;
    var page = page(dossier, act, told, frame);
    page.addObject("missed", missed);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView page(DossierView dossier, DossierAct act, Form form, PageFrame frame) {
    var page =
        new ModelAndView(
            "casework/act",
            Map.of(
                "dossier",
                dossier,
                "act",
                act,
                "fields",
                ActField.of(act),
                "form",
                form,
                "choices",
                choices(dossier, act, frame),
                "missed",
                List.of()));
    page.setStatus(form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  /** What the one field of an act that is chosen from a list offers. */
  private List<Choice> choices(DossierView dossier, DossierAct act, PageFrame frame) {
    return ActField.of(act).stream()
        .flatMap(field ->
            switch (field.kind()) {
              case OFFICER -> officers(dossier.agency(), frame);
              case STEP -> earlier(dossier);
              case CONSULTATION -> asked(dossier, frame);
              default -> Stream.empty();
            })
        .toList();
  }

  /** Nobody is chosen before somebody chooses. */
  private Stream<Choice> officers(AgencyCode agency, PageFrame frame) {
    return Stream.concat(
        Stream.of(Choice.of("", frame.text("casework.choose"))), handlers(agency, frame));
  }

  private static Stream<Choice> earlier(DossierView dossier) {
    var current = dossier.work().current().map(StepPassage::number).orElse(0);
    return dossier.work().plan().stream()
        .filter(step -> step.number() < current)
        .map(step -> Choice.of(String.valueOf(step.number()), step.number() + ". " + step.name()));
  }

  private static Stream<Choice> asked(DossierView dossier, PageFrame frame) {
    var caller = frame.caller();
    var own = caller == null ? null : caller.agency();
    return dossier.work().consultations().stream()
        .filter(one -> one.open() && one.agency().equals(own))
        .map(one -> Choice.of(String.valueOf(one.event()), one.task()));
  }

  private Stream<Choice> handlers(AgencyCode agency, PageFrame frame) {
    return colleagues.at(agency).stream()
        .filter(one -> one.role() == Role.OFFICER || one.role() == Role.LEADER)
        .map(one ->
            Choice.of(
                one.post().toString(),
                one.name() + " (" + frame.text("identity.role." + one.role().key()) + ")"));
  }

  static int version(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static DossierAct act(String text) {
    for (var act : DossierAct.values()) {
      if (!ELSEWHERE.contains(act) && path(act).equals(text)) {
        return act;
      }
    }
    throw new RuleViolated(SharedError.NOT_FOUND);
  }

  /** How an act is written in an address. */
  public static String path(DossierAct act) {
    return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
