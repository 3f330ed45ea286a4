package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recounts on record, and the dossiers that they look at. */
public interface Recounts {
  /** Asks for one; the same change asks once. */
  void ask(Recount recount, Instant at);

  /** The oldest that is not done; nobody else gets it while the transaction lasts. */
  Optional<Recount> next();

  /** Running dossiers that it has not looked at yet, in the order of their ids. */
  List<Running> running(Recount recount, int most);

  /** Says how far it got. */
  void reached(Recount recount);

  void done(Recount recount, Instant at);

  /**
   * A running dossier.
   *
   * @param registration without papers and fees
   * @param due as its row has it
   * @param warn as its row has it
   */
  record Running(
      Dossier dossier, Registration registration, @Nullable Instant due, @Nullable Instant warn) {}
}
