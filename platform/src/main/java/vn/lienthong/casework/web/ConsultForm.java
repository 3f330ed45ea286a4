package vn.lienthong.casework.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.web.Form;

/** Rows of those who are asked together: an agency by its code or name, its task and its limit. */
final class ConsultForm {
  static final int ROWS = 6;
  private static final String AMOUNT = "\\d{1,3}([.,]\\d)?";
  private static final String AGENCY_MISSING = "casework.error.agency";
  private static final int LONGEST = 2_000;

  private final Directory directory;
  private final LocalDate day;

  ConsultForm(Directory directory, LocalDate day) {
    this.directory = directory;
    this.day = day;
  }

  /** A form with what the step provides for. */
  static Form of(int version, List<Consulted> planned) {
    var form = Form.empty().with("version", String.valueOf(version)).with("unit-1", "WORKING_DAY");
    for (int i = 1; i <= Math.min(planned.size(), ROWS); i++) {
      var one = planned.get(i - 1);
      form =
          form.with("agency-" + i, one.agency().value())
              .with("task-" + i, one.task())
              .with("amount-" + i, one.limit().amount().stripTrailingZeros().toPlainString())
              .with("unit-" + i, String.valueOf(one.limit().unit()));
      form = one.lead() ? form.with("lead", String.valueOf(i)) : form;
    }
    return form;
  }

  private static boolean blank(Form form, int row) {
    return form.value("agency-" + row).isBlank() && form.value("task-" + row).isBlank();
  }

  /** The form, refused where a row says what it cannot. */
  Form check(Form sent) {
    var form = sent;
    for (int row = 1; row <= ROWS; row++) {
      form = blank(form, row) ? form : check(form, row);
    }
    return rows(form).isEmpty() ? form.refuse("agency-1", AGENCY_MISSING) : form;
  }

  private Form check(Form sent, int row) {
    var agency = sent.value("agency-" + row);
    var form = sent.demand("agency-" + row, AGENCY_MISSING);
    if (agency(agency).isEmpty()) {
      form = form.refuse("agency-" + row, CaseworkError.CONSULTED_UNKNOWN.code(), agency);
    }
    form = form.demand("task-" + row, CaseworkError.TASK_MISSING.code());
    if (form.value("task-" + row).length() > LONGEST) {
      form = form.refuse("task-" + row, "casework.error.too-long", LONGEST);
    }
    return limit(form, row).isEmpty()
        ? form.refuse("amount-" + row, CaseworkError.CONSULTATION_LIMIT.code())
        : form;
  }

  private static List<Integer> rows(Form form) {
    var rows = new ArrayList<Integer>();
    for (int row = 1; row <= ROWS; row++) {
      if (!blank(form, row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** What a checked form asks. */
  List<Consulted> asked(Form form) {
    return rows(form).stream().map(row -> asked(form, row)).toList();
  }

  private Consulted asked(Form form, int row) {
    return new Consulted(
        agency(form.value("agency-" + row)).orElseThrow(),
        form.value("task-" + row),
        limit(form, row).orElseThrow(),
        form.value("lead").equals(String.valueOf(row)));
  }

  /** A list of suggestions writes a name with its code behind it. */
  private Optional<AgencyCode> agency(String text) {
    var open = text.lastIndexOf('(');
    var code = text.endsWith(")") && open > 0 ? text.substring(open + 1, text.length() - 1) : text;
    return AgencyCode.parse(code)
        .flatMap(parsed -> directory.find(parsed, day))
        .or(() -> only(directory.named(text, day)))
        .map(AgencyView::code);
  }

  private static Optional<AgencyView> only(List<AgencyView> named) {
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static Optional<TimeLimit> limit(Form form, int row) {
    var amount = form.value("amount-" + row);
    var unit = form.value("unit-" + row);
    if (!amount.matches(AMOUNT)
        || !unit.equals(LimitUnit.WORKING_DAY.name())
            && !unit.equals(LimitUnit.WORKING_HOUR.name())) {
      return Optional.empty();
    }
    var number = new BigDecimal(amount.replace(',', '.'));
    return number.signum() > 0
        ? Optional.of(new TimeLimit(number, LimitUnit.valueOf(unit)))
        : Optional.empty();
  }

  /** The field that can mend a broken rule. */
  static String fieldOf(CaseworkError error) {
    return error == CaseworkError.ONE_LEAD ? "lead" : "agency-1";
  }
}
