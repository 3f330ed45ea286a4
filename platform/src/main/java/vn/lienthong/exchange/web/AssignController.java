package vn.lienthong.exchange.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * Giving a document to handlers. Whoever comes second sees what the first one changed, above the
 * form with the own words still in it.
 */
@Controller
@RequestMapping("/exchange/documents/{id}/assign")
class AssignController {
  private static final String VERSION = "version";

  private final Assignments assignments;
  private final AssignmentForm forms;
  private final Desk desk;

  AssignController(Assignments assignments, AssignmentForm forms, Desk desk) {
    this.assignments = assignments;
    this.forms = forms;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView form(@PathVariable UUID id, Caller caller, PageFrame frame) {
    return page(id, filled(assignments.of(caller, id)), false, caller, frame);
  }

  @PostMapping
  ModelAndView assign(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    var form = AssignmentForm.check(Form.of(sent));
    if (form.refused()) {
      return page(id, form, false, caller, frame);
    }
    try {
      assignments.assign(
          caller, id, AssignmentForm.order(form, AssignmentForm.version(form.value(VERSION))));
    } catch (RuleViolated broken) {
      return refused(id, form, broken, caller, frame);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.assign.done"));
    return new ModelAndView("redirect:/exchange/documents/" + id);
  }

  private static Form filled(Optional<Assignment> assignment) {
    var version = assignment.map(Assignment::version).orElse(0);
    return AssignmentForm.filled(assignment).with(VERSION, String.valueOf(version));
  }

  private ModelAndView refused(
      UUID id, Form form, RuleViolated broken, Caller caller, PageFrame frame) {
    if (broken.error() == DeskError.ASSIGNMENT_CHANGED) {
      var version = assignments.of(caller, id).map(Assignment::version).orElse(0);
      return page(id, form.with(VERSION, String.valueOf(version)), true, caller, frame);
    }
    if (broken.error() == ExchangeError.MOVE_NOT_ALLOWED) {
      return new ModelAndView(
          "exchange/conflict", Map.of("document", desk.open(caller, id)), HttpStatus.CONFLICT);
    }
    if (broken.error() instanceof DeskError error) {
      var refused = form.refuse(field(error), error.code(), broken.arguments());
      return page(id, refused, false, caller, frame);
    }
    throw broken;
  }

  /** The field that can mend it. */
  private static String field(DeskError error) {
    return switch (error) {
      case DEADLINE_REFUSED -> AssignmentForm.DAYS;
      case NOTE_TOO_LONG -> AssignmentForm.NOTE;
      default -> AssignmentForm.LEAD;
    };
  }

  private ModelAndView page(UUID id, Form form, boolean late, Caller caller, PageFrame frame) {
    var status =
        late
            ? HttpStatus.CONFLICT
            : form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    return new ModelAndView(
        "exchange/assign",
        Map.of(
            "colleagues",
            forms.colleagues(caller, frame),
            "document",
            desk.open(caller, id),
            "form",
            form,
            "assignment",
            assignments.of(caller, id),
            "late",
            late),
        status);
  }
}
