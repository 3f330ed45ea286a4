package vn.lienthong.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.ReorganisationState;

/**
 * Agencies that close on one day and hand over to others, by one decision.
 *
 * @param document number of the decision
 * @param effective first day of the new order
 * @param draftedBy principal who drafted it; somebody else approves
 */
public record Reorganisation(
    UUID id,
    String title,
    String document,
    LocalDate effective,
    ReorganisationState state,
    String source,
    List<Handover> handovers,
    List<Renaming> renamings,
    Signature drafted,
    @Nullable Signature approved,
    @Nullable Signature executed,
    int version) {
  public Reorganisation {
    handovers = List.copyOf(handovers);
    renamings = List.copyOf(renamings);
  }

  /** Who did a step, and when. */
  public record Signature(String principal, Instant at) {}

  /** One closed agency and the one that takes over. */
  public record Handover(UUID closed, UUID successor, String source) {}

  /** The new name of an agency that stays. */
  public record Renaming(UUID agency, String name) {}
}
