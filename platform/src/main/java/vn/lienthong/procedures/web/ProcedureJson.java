package vn.lienthong.procedures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.LegalBasis;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TimeLimit;

/** A procedure as the API shows it. */
record ProcedureJson(
    Summary summary,
    List<String> applicants,
    List<String> steps,
    String conditions,
    List<Case> cases,
    List<ProcedureResult> results,
    List<LegalBasis> bases,
    String page) {

  /** What a list shows of a version. */
  record Summary(
      String code,
      @Nullable String national,
      int version,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String name,
      String sectorCode,
      String sector,
      String owner,
      String decision,
      List<Level> levels) {
    static Summary of(ProcedureView version) {
      var code = version.code();
      return new Summary(
          code.value(),
          code.variant() ? code.national().value() : null,
          version.version(),
          version.validFrom(),
          version.validTo(),
          version.name(),
          version.sectorCode(),
          version.sector(),
          version.owner(),
          version.decision(),
          version.levels().stream().sorted().toList());
    }
  }

  record Case(int number, String name, List<Terms> terms, List<Component> components) {}

  /**
   * Terms of a channel.
   *
   * @param published limit as the source states it, null when it states none
   * @param settled what an administrator settled in its place, null when nothing
   */
  record Terms(
      Channel channel,
      int listing,
      @Nullable Limit published,
      @Nullable Settled settled,
      List<Fee> fees,
      String description) {}

  record Limit(BigDecimal amount, @Nullable LimitUnit unit) {
    static @Nullable Limit of(@Nullable TimeLimit limit) {
      return limit == null ? null : new Limit(limit.amount(), limit.unit());
    }
  }

  record Settled(BigDecimal amount, @Nullable LimitUnit unit, LocalDate from, String source) {
    static @Nullable Settled of(@Nullable SettledLimit settled) {
      return settled == null
          ? null
          : new Settled(
              settled.limit().amount(), settled.limit().unit(), settled.from(), settled.source());
    }
  }

  static ProcedureJson of(ProcedureView published, List<SettledLimit> settled) {
    return new ProcedureJson(
        Summary.of(published),
        published.applicants(),
        published.steps(),
        published.conditions(),
        CaseRows.of(published, settled).stream().map(ProcedureJson::of).toList(),
        published.results(),
        published.bases(),
        published.page());
  }

  private static Case of(CaseRows in) {
    return new Case(
        in.shown().number(),
        in.shown().name(),
        in.terms().stream().map(ProcedureJson::of).toList(),
        in.shown().components());
  }

  private static Terms of(TermsRow row) {
    return new Terms(
        row.place().channel(),
        row.place().listing(),
        Limit.of(row.published().limit()),
        Settled.of(row.settled()),
        row.published().fees(),
        row.published().description());
  }
}
