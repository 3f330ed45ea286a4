package vn.lienthong.procedures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.ProcessFault;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.procedures.web.ProcessDraft.Asked;
import vn.lienthong.procedures.web.ProcessDraft.Row;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;

/** The fields of a process, checked and turned into one. */
final class ProcessForm {
  static final String FROM = "from";

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

  private ProcessForm() {}

  /** The form with what is wrong about its fields by themselves. */
  static Form check(Form form, ProcessDraft draft) {
    var checked =
        DateFields.read(form, FROM).isPresent()
            ? form
            : form.refuse(FROM, ProcessError.FIRST_DAY_INVALID.code());
    for (int number = 1; number <= draft.rows().size(); number++) {
      checked = check(checked, draft.rows().get(number - 1), number);
    }
    return checked;
  }

  private static Form check(Form form, Row row, int number) {
    var prefix = ProcessDraft.step(number);
    var checked = form;
    if (role(row.role()).isEmpty()) {
      checked = checked.refuse(prefix + "-role", ProcessError.ROLE_UNKNOWN.code(), number);
    }
    if (!row.amount().isBlank() && limit(row.amount(), row.unit()) == null) {
      checked = checked.refuse(prefix + "-amount", ProcessError.LIMIT_INVALID.code(), number);
    }
    for (int place = 1; place <= row.asked().size(); place++) {
      var one = row.asked().get(place - 1);
      var of = ProcessDraft.asked(number, place);
      if (AgencyCode.parse(one.agency()).isEmpty()) {
        checked =
            checked.refuse(
                of + "-agency", ProcessError.CONSULTED_UNKNOWN.code(), number, one.agency());
      }
      if (limit(one.amount(), one.unit()) == null) {
        checked = checked.refuse(of + "-amount", ProcessError.LIMIT_INVALID.code(), number);
      }
    }
    return checked;
  }

  private static Optional<StepRole> role(String text) {
    return Arrays.stream(StepRole.values()).filter(role -> role.name().equals(text)).findFirst();
  }

  /** Null when the two fields state none. */
  private static @Nullable TimeLimit limit(String amount, String unit) {
    if (!AMOUNT.matcher(amount).matches()) {
      return null;
    }
    var number = new BigDecimal(amount.replace(',', '.')).stripTrailingZeros();
    var plain = number.scale() < 0 ? number.setScale(0) : number;
    return Arrays.stream(LimitUnit.values())
        .filter(known -> known.name().equals(unit) && plain.signum() > 0)
        .map(known -> new TimeLimit(plain, known))
        .findFirst()
        .orElse(null);
  }

  /** The process of a form that was checked. */
  static InternalProcess process(
      Form form, ProcessDraft draft, ProcedureCode procedure, AgencyCode agency, int version) {
    var steps = new ArrayList<ProcessStep>();
    for (var row : draft.rows()) {
      steps.add(
          new ProcessStep(
              steps.size() + 1,
              row.name(),
              role(row.role()).orElseThrow(),
              limit(row.amount(), row.unit()),
              row.asked().stream().map(ProcessForm::consulted).toList()));
    }
    var from = DateFields.read(form, FROM).orElseThrow();
    return new InternalProcess(procedure, agency, version, from, steps);
  }

  private static Consulted consulted(Asked one) {
    return new Consulted(
        AgencyCode.parse(one.agency()).orElseThrow(),
        one.task(),
        Optional.ofNullable(limit(one.amount(), one.unit())).orElseThrow(),
        one.lead());
  }

  /** The form with each fault at its field. */
  static Form refused(Form form, List<ProcessFault> faults) {
    var refused = form;
    for (var fault : faults) {
      refused = refused.refuse(field(fault), fault.error().code(), fault.arguments().toArray());
    }
    return refused;
  }

  private static String field(ProcessFault fault) {
    if (fault.step() == 0) {
      return fault.error() == ProcessError.NOT_PUBLISHED
              || fault.error() == ProcessError.BEGINS_TOO_EARLY
          ? FROM
          : ProcessDraft.STEPS;
    }
    var row =
        fault.consulted() == 0
            ? ProcessDraft.step(fault.step())
            : ProcessDraft.asked(fault.step(), fault.consulted());
    return row + end(fault.error());
  }

  private static String end(ProcessError error) {
    return switch (error) {
      case LIMIT_INVALID, CONSULTATION_TOO_LONG -> "-amount";
      case CONSULTED_UNKNOWN, CONSULTED_CLOSED, CONSULTED_TWICE -> "-agency";
      case TASK_MISSING, TASK_TOO_LONG -> "-task";
      case LEAD_NEEDED -> "-lead";
      default -> "-name";
    };
  }

  /** The fields that are no rows, for a first version or one that follows another. */
  static Form start(ProcessDraft draft, AgencyCode agency, int version, LocalDate from) {
    return DateFields.fill(draft.into(EditFields.of(agency, version)), FROM, from);
  }
}
