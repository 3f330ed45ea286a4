package vn.lienthong.casework.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;

/** An internal process: examined in a day and a half, signed in four hours, stamped. */
public final class AProcess {
  public static final AgencyCode DONG_HOI = new AgencyCode("000.00.31.H46");
  public static final AgencyCode CONSULTED = new AgencyCode("000.00.15.H46");
  public static final ProcessStep EXAMINED =
      new ProcessStep(
          1,
          "Thẩm định hồ sơ",
          StepRole.OFFICER,
          new TimeLimit(new BigDecimal("1.5"), LimitUnit.WORKING_DAY),
          List.of(new Consulted(CONSULTED, "Ý kiến về quy hoạch", TimeLimit.workingDays(1), true)));
  public static final ProcessStep SIGNED =
      new ProcessStep(
          2, "Ký duyệt", StepRole.LEADER, TimeLimit.of(4, LimitUnit.WORKING_HOUR), List.of());
  public static final ProcessStep STAMPED =
      new ProcessStep(3, "Vào sổ, đóng dấu", StepRole.REGISTRY, null, List.of());

  private AProcess() {}

  public static InternalProcess of(ProcedureCode procedure, int version, ProcessStep... steps) {
    return new InternalProcess(
        procedure, DONG_HOI, version, LocalDate.of(2020, 1, 1), List.of(steps));
  }
}
