package vn.lienthong.procedures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit that an administrator of the node settled because the source states none, or none with a
 * unit.
 *
 * @param caseName name of the case when it was settled
 * @param published amount that the source stated then, null when none
 * @param limit with a unit
 * @param from first day on which it holds
 * @param source the text that it was taken from
 */
public record SettledLimit(
    ProcedureCode procedure,
    TermsPlace place,
    String caseName,
    @Nullable BigDecimal published,
    TimeLimit limit,
    LocalDate from,
    String source,
    Instant settledAt) {}
