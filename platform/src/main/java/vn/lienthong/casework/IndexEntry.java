package vn.lienthong.casework;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Points that a unit entered for an index of a quarter; never changed, a later one takes its place.
 *
 * @param source where the points come from
 * @param byName who entered them
 */
public record IndexEntry(
    ServiceIndex index, BigDecimal points, String source, String byName, Instant at) {}
