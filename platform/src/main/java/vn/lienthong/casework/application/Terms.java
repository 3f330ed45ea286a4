package vn.lienthong.casework.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.RuleViolated;

/**
 * What the catalogue promises for a dossier.
 *
 * @param limit empty when the catalogue gives none that could be counted
 */
record Terms(ProcedureView procedure, Optional<TimeLimit> limit) {
  static Terms of(ProcedureView procedure, ReceiveDossier command) {
    var terms =
        procedure.cases().stream()
            .filter(one -> one.number() == command.caseNumber())
            .flatMap(one -> one.terms().stream())
            .filter(one -> one.channel() == command.channel())
            .toList();
    if (terms.isEmpty()) {
      throw new RuleViolated(
          CaseworkError.CHANNEL_NOT_OFFERED, procedure.name(), command.channel().name());
    }
    return new Terms(procedure, limit(terms));
  }

  /** Without a unit, or in parts of days or months, nothing can be counted. */
  private static boolean countable(TimeLimit limit) {
    var unit = limit.unit();
    var whole = limit.amount().stripTrailingZeros().scale() <= 0;
    return unit != null && (whole || unit != LimitUnit.DAY && unit != LimitUnit.MONTH);
  }

  /** A channel listed twice with other limits has none until somebody settles it. */
  private static Optional<TimeLimit> limit(List<ChannelTerms> terms) {
    var first = terms.get(0).limit();
    var same = terms.stream().allMatch(one -> Objects.equals(one.limit(), first));
    return first != null && same && countable(first) ? Optional.of(first) : Optional.empty();
  }
}
