package vn.lienthong.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation with its successions.
 *
 * @param newNames names that open agencies get on that day, by main code
 * @param draftedBy principal who drafted it
 * @param report what has moved; empty until it is executed
 */
public record ReorganisationView(
    UUID id,
    String title,
    String document,
    LocalDate effective,
    ReorganisationState state,
    String source,
    List<Succession> successions,
    List<NewName> newNames,
    String draftedBy,
    @Nullable String approvedBy,
    @Nullable Instant executedAt,
    List<Moved> report) {
  public ReorganisationView {
    successions = List.copyOf(successions);
    newNames = List.copyOf(newNames);
    report = List.copyOf(report);
  }

  /** An agency that stays and is called otherwise from that day on. */
  public record NewName(AgencyView agency, String name) {}

  /** A line of the report; codes are main codes. */
  public record Moved(String closed, String successor, MovedItem item) {}
}
