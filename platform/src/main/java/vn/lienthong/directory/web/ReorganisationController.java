package vn.lienthong.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.Reorganisations;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Days;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

@Controller
class ReorganisationController {
  static final String PATH = "/directory/reorganisations";

  /** Where a broken rule is shown that is not about the agencies that close. */
  private static final Map<ErrorCode, String> FIELDS =
      Map.of(
          DirectoryError.TITLE_TOO_LONG, "title",
          DirectoryError.DOCUMENT_TOO_LONG, "document",
          DirectoryError.NAME_INVALID, "name");

  private final Reorganisations reorganisations;
  private final Rights rights;
  private final BusinessClock clock;

  ReorganisationController(Reorganisations reorganisations, Rights rights, BusinessClock clock) {
    this.reorganisations = reorganisations;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(Caller caller, Model model) {
    model.addAttribute("reorganisations", reorganisations.list());
    model.addAttribute("due", reorganisations.due());
    model.addAttribute("author", rights.allows(caller, DirectoryRight.DRAFT_REORGANISATION));
    return "directory/reorganisations";
  }

  @GetMapping(PATH + "/new")
  String form(Caller caller, Model model) {
    rights.demand(caller, DirectoryRight.DRAFT_REORGANISATION);
    model.addAttribute("form", Form.empty());
    return "directory/draft";
  }

  @PostMapping(PATH)
  String draft(
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    var form =
        Form.of(sent)
            .demand("title", "directory.draft.title-missing")
            .demand("document", "directory.draft.document-missing");
    var effective = Days.parse(form.value("effective")).orElse(null);
    if (effective == null) {
      form = form.refuse("effective", "directory.draft.effective-wrong");
    }
    var closing = codes(form.value("closing"));
    if (closing.isEmpty()) {
      form = form.refuse("closing", "directory.draft.closing-wrong");
    }
    var successor = codes(form.value("successor"));
    if (successor.size() != 1) {
      form = form.refuse("successor", "directory.draft.successor-wrong");
    }
    if (form.refused() || effective == null) {
      return again(form, model);
    }
    var draft =
        new DraftReorganisation(
            form.value("title"),
            form.value("document"),
            effective,
            closing,
            successor.get(0),
            form.value("name").isBlank() ? null : form.value("name"));
    try {
      return show(reorganisations.draft(draft, caller), "directory.draft.done", next);
    } catch (RuleViolated broken) {
      if (broken.error().status() == 403) {
        throw broken;
      }
      return again(form.refuse(field(broken), broken.error().code(), broken.arguments()), model);
    }
  }

  private static String field(RuleViolated broken) {
    return FIELDS.getOrDefault(broken.error(), "closing");
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Caller caller, Model model) {
    var plan = reorganisations.get(id);
    boolean open =
        plan.state() == ReorganisationState.DRAFT || plan.state() == ReorganisationState.APPROVED;
    model.addAttribute("plan", plan);
    model.addAttribute("moves", open ? reorganisations.preview(id) : plan.report());
    model.addAttribute(
        "approver",
        rights.allows(caller, DirectoryRight.APPROVE_REORGANISATION)
            && !plan.draftedBy().equals(caller.principal()));
    model.addAttribute("author", rights.allows(caller, DirectoryRight.DRAFT_REORGANISATION));
    model.addAttribute(
        "executor",
        rights.allows(caller, DirectoryRight.EXECUTE_REORGANISATION)
            && !clock.today().isBefore(plan.effective()));
    return "directory/reorganisation";
  }

  @PostMapping(PATH + "/{id}/approve")
  String approve(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    reorganisations.approve(id, caller);
    return show(id, "directory.plan.approved-done", next);
  }

  @PostMapping(PATH + "/{id}/cancel")
  String cancel(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    reorganisations.cancel(id, caller);
    return show(id, "directory.plan.cancelled-done", next);
  }

  @PostMapping(PATH + "/{id}/execute")
  String execute(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    reorganisations.execute(id, caller);
    return show(id, "directory.plan.executed-done", next);
  }

  private static String show(UUID id, String key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key));
    return "redirect:" + PATH + "/" + id;
  }

  private static String again(Form form, Model model) {
    model.addAttribute("form", form);
    return "directory/draft";
  }

  /** Codes separated by blanks or commas; empty when one of them is none. */
  private static List<AgencyCode> codes(String text) {
    var words = List.of(text.strip().split("[\\s,;]+"));
    var codes = words.stream().flatMap(word -> AgencyCode.parse(word).stream()).toList();
    return codes.size() == words.size() ? codes : List.of();
  }
}
