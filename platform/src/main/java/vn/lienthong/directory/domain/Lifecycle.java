package vn.lienthong.directory.domain;

import static vn.lienthong.directory.ReorganisationState.APPROVED;
import static vn.lienthong.directory.ReorganisationState.CANCELLED;
import static vn.lienthong.directory.ReorganisationState.DRAFT;
import static vn.lienthong.directory.ReorganisationState.EXECUTED;

import java.util.Map;
import java.util.Optional;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.domain.Reorganisation.Step;

/** Every legal move of a reorganisation, as data. */
public final class Lifecycle {
  private static final Map<ReorganisationState, Map<Step, ReorganisationState>> MOVES =
      Map.of(
          DRAFT, Map.of(Step.APPROVE, APPROVED, Step.CANCEL, CANCELLED),
          APPROVED, Map.of(Step.EXECUTE, EXECUTED));

  private Lifecycle() {}

  public static Optional<ReorganisationState> after(ReorganisationState from, Step step) {
    return Optional.ofNullable(MOVES.getOrDefault(from, Map.of()).get(step));
  }
}
