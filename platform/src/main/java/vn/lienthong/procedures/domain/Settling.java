package vn.lienthong.procedures.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;

/**
 * Puts what was settled in the place of limits that the source leaves open. A settlement holds for
 * the case and the words that it was made for: when the source states another amount, names another
 * case or gives a unit itself, it no longer does.
 */
public final class Settling {
  private Settling() {}

  /** True when no due date follows from the limit: there is none, or it has no unit. */
  public static boolean open(@Nullable TimeLimit limit) {
    return limit == null || limit.unit() == null;
  }

  /**
   * The version with what holds on the day.
   *
   * @param settled in the order of {@link Settlements#of}
   */
  public static ProcedureView apply(
      ProcedureView published, List<SettledLimit> settled, LocalDate on) {
    if (settled.isEmpty()) {
      return published;
    }
    return published.withCases(
        published.cases().stream().map(each -> apply(published, each, settled, on)).toList());
  }

  private static ProcedureCase apply(
      ProcedureView published, ProcedureCase in, List<SettledLimit> settled, LocalDate on) {
    var terms = new ArrayList<ChannelTerms>();
    for (int i = 0; i < in.terms().size(); i++) {
      var each = in.terms().get(i);
      var limit = holding(published, in, i, settled, on).map(SettledLimit::limit);
      terms.add(
          limit
              .map(l -> new ChannelTerms(each.channel(), l, each.fees(), each.description()))
              .orElse(each));
    }
    return new ProcedureCase(in.number(), in.name(), terms, in.components());
  }

  /** What was settled and holds on the day, for any place of the version. */
  public static List<SettledLimit> holding(
      ProcedureView published, List<SettledLimit> settled, LocalDate on) {
    var holding = new ArrayList<SettledLimit>();
    for (var in : published.cases()) {
      for (int i = 0; i < in.terms().size(); i++) {
        holding(published, in, i, settled, on).ifPresent(holding::add);
      }
    }
    return holding;
  }

  private static Optional<SettledLimit> holding(
      ProcedureView published,
      ProcedureCase in,
      int index,
      List<SettledLimit> settled,
      LocalDate on) {
    var limit = in.terms().get(index).limit();
    var place = TermsPlace.at(in, index);
    return settled.stream()
        .filter(s -> open(limit) && s.procedure().equals(published.code()))
        .filter(s -> s.place().equals(place) && s.caseName().equals(in.name()))
        .filter(s -> same(s.published(), limit) && !s.from().isAfter(on))
        .findFirst();
  }

  private static boolean same(@Nullable BigDecimal amount, @Nullable TimeLimit limit) {
    return amount == null ? limit == null : limit != null && amount.compareTo(limit.amount()) == 0;
  }
}
