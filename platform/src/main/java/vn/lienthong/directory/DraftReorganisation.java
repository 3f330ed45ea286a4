package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * A reorganisation to prepare: agencies that close and the one that takes over.
 *
 * @param title what people call it
 * @param document number of the decision
 * @param effective first day of the new order; the closing agencies work until the day before
 * @param closing any codes of the agencies that close
 * @param successor any code of the agency that takes over
 * @param newName name of the successor from that day on, null when it keeps its own
 */
public record DraftReorganisation(
    String title,
    String document,
    LocalDate effective,
    List<AgencyCode> closing,
    AgencyCode successor,
    @Nullable String newName) {
  public DraftReorganisation {
    closing = List.copyOf(closing);
  }
}
