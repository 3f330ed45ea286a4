package vn.lienthong.casework.domain;

import java.time.Instant;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.shared.AgencyCode;

/**
 * Whose dossiers a report looks at, and when.
 *
 * @param now what is on its way is that of this instant
 * @param ahead end of the next working day
 */
public record ReportScope(AgencyCode agency, ReportPeriod period, Instant now, Instant ahead) {}
