package vn.lienthong.casework.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.Page;

/** A catalogue with one procedure, whose terms a test may change. */
final class OneProcedure implements Procedures {
  static final ProcedureCode CODE = new ProcedureCode("1.001612");

  List<ChannelTerms> terms =
      List.of(new ChannelTerms(Channel.COUNTER, TimeLimit.workingDays(5), List.of(), ""));

  private ProcedureView view() {
    return new ProcedureView(
        CODE,
        3,
        LocalDate.of(2020, 1, 1),
        null,
        "Đăng ký thành lập hộ kinh doanh",
        "",
        "Hộ kinh doanh",
        "bo-tai-chinh",
        "1/QĐ",
        true,
        Set.of(),
        List.of(),
        List.of(),
        "",
        List.of(new ProcedureCase(1, "", terms, List.of())),
        List.of(),
        List.of(),
        "");
  }

  @Override
  public Optional<ProcedureView> find(ProcedureCode code, LocalDate on) {
    return code.equals(CODE) ? Optional.of(view()) : Optional.empty();
  }

  @Override
  public Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page) {
    return new Page<>(List.of(view()), page, 25, 1);
  }

  @Override
  public List<ProcedureView> versions(ProcedureCode code) {
    return List.of(view());
  }

  @Override
  public List<ProcedureView> variants(ProcedureCode national, LocalDate on) {
    return List.of();
  }

  @Override
  public List<String> sectors(LocalDate on) {
    return List.of(view().sector());
  }

  @Override
  public List<String> owners(LocalDate on) {
    return List.of(view().owner());
  }
}
