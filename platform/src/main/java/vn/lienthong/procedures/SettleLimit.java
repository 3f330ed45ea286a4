package vn.lienthong.procedures;

import java.time.LocalDate;

/**
 * Settles the limit of one case and channel.
 *
 * @param limit with a unit
 * @param from first day on which it holds
 * @param source the text that it is taken from
 */
public record SettleLimit(
    ProcedureCode procedure, TermsPlace place, TimeLimit limit, LocalDate from, String source) {}
