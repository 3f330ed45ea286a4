package vn.lienthong.procedures.web;

import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.PublishProcedure;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;

/** The form that publishes a waiting version. */
final class PublishForm {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** What is said at the decision; everything else no field can mend. */
  private static final Set<ErrorCode> MENDED =
      Set.of(
          ProceduresError.DECISION_MISSING,
          ProceduresError.DECISION_TOO_LONG,
          ProceduresError.ERRORS_STAND);

  private PublishForm() {}

  /** What the form asks for; a number that is none names no version. */
  static PublishProcedure command(ProcedureCode code, Form form) {
    var number = form.value("version");
    var version = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    return new PublishProcedure(code, version, form.value("decision"));
  }

  /** The form with the rule that it broke. */
  static Form refused(Form form, RuleViolated broken) {
    if (!MENDED.contains(broken.error())) {
      throw broken;
    }
    return form.refuse("decision", broken.error().code(), broken.arguments());
  }
}
