package vn.lienthong.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.shared.RuleViolated;

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

  /** The same as its next version after a step. */
  public Reorganisation after(Step step, Signature by) {
    var next =
        Lifecycle.after(state, step)
            .orElseThrow(
                () -> new RuleViolated(DirectoryError.STEP_NOT_ALLOWED, title, state, step));
    return new Reorganisation(
        id,
        title,
        document,
        effective,
        next,
        source,
        handovers,
        renamings,
        drafted,
        step == Step.APPROVE ? by : approved,
        step == Step.EXECUTE ? by : executed,
        version);
  }

  /** What people do with a reorganisation. */
  public enum Step {
    APPROVE,
    CANCEL,
    EXECUTE
  }
}
