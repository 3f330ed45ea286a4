package vn.lienthong.directory;

import java.time.LocalDate;

/**
 * One agency hands over to another.
 *
 * @param closed as it was on its last day
 * @param successor as it is on the first day after
 * @param effective first day of the successor in the place of the closed agency
 * @param document number of the decision, for instance {@code 202/2025/QH15}
 */
public record Succession(
    AgencyView closed, AgencyView successor, LocalDate effective, String document) {}
