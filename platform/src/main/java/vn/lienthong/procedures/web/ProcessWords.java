package vn.lienthong.procedures.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.ProcessWarning;
import vn.lienthong.procedures.ProcessWarning.LongerThanProcedure;
import vn.lienthong.procedures.ProcessWarning.StepWithoutLimit;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.web.Choice;
import vn.lienthong.web.PageFrame;

/** Internal processes in the words of a page. */
public final class ProcessWords {
  private static final List<LimitUnit> UNITS =
      List.of(LimitUnit.WORKING_DAY, LimitUnit.WORKING_HOUR);

  private ProcessWords() {}

  public static String role(PageFrame frame, StepRole role) {
    return frame.text("procedures-process.role." + role);
  }

  public static List<Choice> roles(PageFrame frame) {
    return Arrays.stream(StepRole.values())
        .map(role -> Choice.of(role.name(), role(frame, role)))
        .toList();
  }

  /** What limits of steps are counted in. */
  public static List<Choice> units(PageFrame frame) {
    return UNITS.stream()
        .map(unit -> Choice.of(unit.name(), frame.text("procedures.unit." + unit)))
        .toList();
  }

  public static String limit(PageFrame frame, @Nullable TimeLimit limit) {
    return limit == null ? frame.text("procedures-process.no-limit") : Words.limit(frame, limit);
  }

  /** One line about a step, for those who cannot see the drawing. */
  static String line(PageFrame frame, ShownProcess shown, ProcessStep step) {
    var line = new StringBuilder();
    line.append(step.number()).append(". ").append(step.name()).append(": ");
    line.append(role(frame, step.role())).append(", ").append(limit(frame, step.limit()));
    for (var one : step.consulted()) {
      line.append("; ").append(line(frame, shown, one, step.consulted().size() > 1));
    }
    return line.append('.').toString();
  }

  private static String line(PageFrame frame, ShownProcess shown, Consulted one, boolean several) {
    var key = several && one.lead() ? "lead-line" : "asked-line";
    return frame.text(
        "procedures-process." + key,
        shown.name(one.agency()),
        one.task(),
        limit(frame, one.limit()));
  }

  /** The whole process in words. */
  public static String description(PageFrame frame, ShownProcess shown) {
    return String.join(
        " ", shown.process().steps().stream().map(step -> line(frame, shown, step)).toList());
  }

  public static String warning(PageFrame frame, ProcessWarning warning) {
    if (warning instanceof StepWithoutLimit step) {
      return frame.text("procedures-process.warning.step", step.step());
    }
    var longer = (LongerThanProcedure) warning;
    return frame.text(
        "procedures-process.warning.longer",
        limit(frame, longer.sum()),
        Words.channel(frame, longer.channel()),
        limit(frame, longer.limit()),
        limit(frame, longer.most()));
  }
}
