package vn.lienthong.procedures.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.SettleLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Days;
import vn.lienthong.web.Form;

/** The form that settles a limit. */
final class SettleForm {
  private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,3}");

  /** Which field shows a broken rule; the place where it is none of these. */
  private static final Map<ErrorCode, String> FIELDS =
      Map.of(
          ProceduresError.SOURCE_MISSING, "source",
          ProceduresError.SOURCE_TOO_LONG, "source",
          ProceduresError.LIMIT_INVALID, "amount",
          ProceduresError.BEFORE_VERSION, "from");

  private SettleForm() {}

  /** The form with what is wrong about its fields by themselves. */
  static Form check(Form form) {
    var checked = form;
    if (OpenLimit.parse(form.value("place")).isEmpty()) {
      checked = refuse(checked, "place", ProceduresError.PLACE_UNKNOWN);
    }
    if (limit(form).isEmpty()) {
      checked = refuse(checked, "amount", ProceduresError.LIMIT_INVALID);
    }
    if (Days.parse(form.value("from")).isEmpty()) {
      checked = refuse(checked, "from", ProceduresError.DAY_INVALID);
    }
    return checked.demand("source", ProceduresError.SOURCE_MISSING.code());
  }

  private static Form refuse(Form form, String field, ErrorCode error) {
    return form.refuse(field, error.code());
  }

  /** What a checked form asks for. */
  static SettleLimit command(ProcedureCode code, Form form) {
    return new SettleLimit(
        code, place(form), limit(form).orElseThrow(), day(form), form.value("source"));
  }

  private static TermsPlace place(Form form) {
    return OpenLimit.parse(form.value("place")).orElseThrow();
  }

  private static LocalDate day(Form form) {
    return Days.parse(form.value("from")).orElseThrow();
  }

  private static Optional<TimeLimit> limit(Form form) {
    var amount = form.value("amount");
    for (var unit : LimitUnit.values()) {
      if (unit.name().equals(form.value("unit")) && AMOUNT.matcher(amount).matches()) {
        return Optional.of(TimeLimit.of(Integer.parseInt(amount), unit));
      }
    }
    return Optional.empty();
  }

  /** The form with the rule that it broke. */
  static Form refused(Form form, RuleViolated broken) {
    if (broken.error() == SharedError.FORBIDDEN
        || broken.error() == ProceduresError.PROCEDURE_NOT_FOUND) {
      throw broken;
    }
    return form.refuse(
        FIELDS.getOrDefault(broken.error(), "place"), broken.error().code(), broken.arguments());
  }
}
