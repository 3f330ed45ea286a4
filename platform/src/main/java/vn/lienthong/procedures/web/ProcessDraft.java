package vn.lienthong.procedures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;

/** The rows of a process as they were typed, right or wrong. */
public record ProcessDraft(List<Row> rows) {
  static final String STEPS = "steps";

  private static final Pattern COUNT = Pattern.compile("\\d{1,2}");
  private static final String ASKED = "-asked";

  public ProcessDraft {
    rows = List.copyOf(rows);
  }

  /** A step. */
  public record Row(String name, String role, String amount, String unit, List<Asked> asked) {
    public Row {
      asked = List.copyOf(asked);
    }

    /** An empty one; an officer does most steps. */
    static Row empty() {
      return new Row("", StepRole.OFFICER.name(), "", LimitUnit.WORKING_DAY.name(), List.of());
    }

    Row with(List<Asked> others) {
      return new Row(name, role, amount, unit, others);
    }
  }

  /** One who is consulted. */
  public record Asked(String agency, String task, String amount, String unit, boolean lead) {
    static Asked empty() {
      return new Asked("", "", "", LimitUnit.WORKING_DAY.name(), false);
    }
  }

  /** Name of the fields of a step, from 1. */
  public static String step(int number) {
    return "step-" + number;
  }

  /** Name of the fields of one who is consulted in it, from 1. */
  public static String asked(int step, int place) {
    return step(step) + ASKED + "-" + place;
  }

  static ProcessDraft of(InternalProcess process) {
    return new ProcessDraft(process.steps().stream().map(ProcessDraft::row).toList());
  }

  private static Row row(ProcessStep step) {
    return new Row(
        step.name(),
        step.role().name(),
        amount(step.limit()),
        unit(step.limit()),
        step.consulted().stream().map(ProcessDraft::row).toList());
  }

  private static Asked row(Consulted one) {
    return new Asked(
        one.agency().value(), one.task(), amount(one.limit()), unit(one.limit()), one.lead());
  }

  private static String amount(@Nullable TimeLimit limit) {
    return limit == null
        ? ""
        : limit.amount().stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String unit(@Nullable TimeLimit limit) {
    var unit = limit == null ? null : limit.unit();
    return unit == null ? LimitUnit.WORKING_DAY.name() : unit.name();
  }

  /** The rows of a form as it was sent. */
  static ProcessDraft of(Form form) {
    var rows = new ArrayList<Row>();
    for (int number = 1; number <= count(form, STEPS, ProcessEditing.MOST_STEPS); number++) {
      rows.add(row(form, step(number), number));
    }
    return new ProcessDraft(rows);
  }

  private static Row row(Form form, String prefix, int number) {
    var asked = new ArrayList<Asked>();
    int count = count(form, prefix + ASKED, ProcessEditing.MOST_CONSULTED);
    for (int place = 1; place <= count; place++) {
      var of = asked(number, place);
      asked.add(
          new Asked(
              form.value(of + "-agency"),
              form.value(of + "-task"),
              form.value(of + "-amount"),
              form.value(of + "-unit"),
              count > 1 && form.value(prefix + "-lead").equals(String.valueOf(place))));
    }
    return new Row(
        form.value(prefix + "-name"),
        form.value(prefix + "-role"),
        form.value(prefix + "-amount"),
        form.value(prefix + "-unit"),
        asked);
  }

  /** How many rows the form says it has; the page never sends more than there may be. */
  private static int count(Form form, String field, int most) {
    var text = form.value(field);
    if (!COUNT.matcher(text).matches() || Integer.parseInt(text) > most) {
      throw new RuleViolated(SharedError.INVALID_INPUT, field);
    }
    return Integer.parseInt(text);
  }

  /** A form with these rows, without errors. */
  Form into(Map<String, String> others) {
    var values = new LinkedHashMap<String, List<String>>();
    others.forEach((field, value) -> values.put(field, List.of(value)));
    values.put(STEPS, List.of(String.valueOf(rows.size())));
    for (int number = 1; number <= rows.size(); number++) {
      fill(values, number, rows.get(number - 1));
    }
    return new Form(values, Map.of());
  }

  private static void fill(Map<String, List<String>> values, int number, Row row) {
    var prefix = step(number);
    values.put(prefix + "-name", List.of(row.name()));
    values.put(prefix + "-role", List.of(row.role()));
    values.put(prefix + "-amount", List.of(row.amount()));
    values.put(prefix + "-unit", List.of(row.unit()));
    values.put(prefix + ASKED, List.of(String.valueOf(row.asked().size())));
    for (int place = 1; place <= row.asked().size(); place++) {
      var one = row.asked().get(place - 1);
      var of = asked(number, place);
      values.put(of + "-agency", List.of(one.agency()));
      values.put(of + "-task", List.of(one.task()));
      values.put(of + "-amount", List.of(one.amount()));
      values.put(of + "-unit", List.of(one.unit()));
      if (one.lead()) {
        values.put(prefix + "-lead", List.of(String.valueOf(place)));
      }
    }
  }
}
