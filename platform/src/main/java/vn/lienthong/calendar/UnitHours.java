package vn.lienthong.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * Hours of a unit from a day on, until its next ones.
 *
 * @param unit main code, null for everybody
 */
public record UnitHours(@Nullable AgencyCode unit, LocalDate validFrom, WeeklyHours hours) {}
