package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/**
 * To whom a document is given, until when and with which words: the same fields for one and many.
 */
@Component
class AssignmentForm {
  static final String LEAD = "lead";
  static final String JOINT = "joint";
  static final String INFORMED = "informed";
  static final String DAYS = "days";
  static final String NOTE = "note";
  private static final int LONGEST_DEADLINE = 365;
  private static final int LONGEST_NOTE = 1000;

  private final Assignments assignments;

  AssignmentForm(Assignments assignments) {
    this.assignments = assignments;
  }

  /** The handlers there are, for assigning anew. */
  static Form filled(Optional<Assignment> assignment) {
    return assignment
        .map(now ->
            Form.empty()
                .with(NOTE, now.note())
                .with(LEAD, now.handlers().get(0).post().toString())
                .with(JOINT, posts(now, Assignment.Part.JOINT))
                .with(INFORMED, posts(now, Assignment.Part.INFORMED)))
        .orElseGet(Form::empty);
  }

  private static String[] posts(Assignment assignment, Assignment.Part part) {
    return assignment.handlers(part).stream()
        .map(handler -> handler.post().toString())
        .toArray(String[]::new);
  }

  /** The form with what is wrong in it. */
  static Form check(Form form) {
    var checked = form.demand(LEAD, "exchange.assign.lead-missing");
    if (!isDeadline(form.value(DAYS))) {
      checked = checked.refuse(DAYS, DeskError.DEADLINE_REFUSED.code(), LONGEST_DEADLINE);
    }
    return form.value(NOTE).length() > LONGEST_NOTE
        ? checked.refuse(NOTE, DeskError.NOTE_TOO_LONG.code(), LONGEST_NOTE)
        : checked;
  }

  private static boolean isDeadline(String text) {
    return text.isEmpty()
        || (text.matches("\\d{1,3}") && Integer.parseInt(text) <= LONGEST_DEADLINE);
  }

  /** The order of a form that passed {@link #check}, on top of that version. */
  static AssignmentOrder order(Form form, int version) {
    return new AssignmentOrder(
        UuidTexts.read(form.value(LEAD)).orElse(null),
        UuidTexts.of(form.all(JOINT)),
        UuidTexts.of(form.all(INFORMED)),
        form.value(DAYS).isEmpty() ? null : Integer.valueOf(form.value(DAYS)),
        form.value(NOTE),
        version);
  }

  /** A version as a form carries it; 0 for what is none. */
  static int version(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Whom work can be given to today. */
  List<Choice> colleagues(Caller caller, PageFrame frame) {
    return assignments.colleagues(caller).stream()
        .map(one ->
            Choice.of(
                one.post().toString(),
                one.name() + " (" + frame.text("identity.role." + one.role().key()) + ")"))
        .toList();
  }
}
