package vn.lienthong.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/** A process with sound defaults; what a test is about is set by name. */
public final class ProcessFixture {
  private final ProcedureCode procedure;
  private AgencyCode agency = new AgencyCode("000.00.31.H46");
  private int version = 1;
  private LocalDate from = LocalDate.of(2020, 1, 1);
  private final List<ProcessStep> steps = new ArrayList<>();

  private ProcessFixture(String procedure) {
    this.procedure = new ProcedureCode(procedure);
  }

  public static ProcessFixture aProcess(String procedure) {
    return new ProcessFixture(procedure);
  }

  public ProcessFixture of(String code) {
    agency = new AgencyCode(code);
    return this;
  }

  public ProcessFixture version(int number, String first) {
    version = number;
    from = LocalDate.parse(first);
    return this;
  }

  public ProcessFixture step(
      String name, StepRole role, @Nullable TimeLimit limit, Consulted... consulted) {
    steps.add(new ProcessStep(steps.size() + 1, name, role, limit, List.of(consulted)));
    return this;
  }

  public static Consulted asked(String code, TimeLimit limit) {
    return new Consulted(new AgencyCode(code), "Cho ý kiến về quy hoạch", limit, false);
  }

  public static Consulted leading(String code, TimeLimit limit) {
    return new Consulted(new AgencyCode(code), "Chủ trì, tổng hợp ý kiến", limit, true);
  }

  public static TimeLimit days(String amount) {
    return new TimeLimit(new BigDecimal(amount), LimitUnit.WORKING_DAY);
  }

  public static TimeLimit hours(int amount) {
    return TimeLimit.of(amount, LimitUnit.WORKING_HOUR);
  }

  /** With an officer who examines for two days and a leader who signs, when no step was named. */
  public InternalProcess build() {
    if (steps.isEmpty()) {
      step("Thẩm định hồ sơ", StepRole.OFFICER, days("2"));
      step("Ký duyệt", StepRole.LEADER, days("0.5"));
    }
    return new InternalProcess(procedure, agency, version, from, steps);
  }
}
