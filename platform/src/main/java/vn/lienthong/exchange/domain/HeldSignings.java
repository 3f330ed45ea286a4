package vn.lienthong.exchange.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningFilter;
import vn.lienthong.exchange.SigningItem;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to the signing files of an agency; what changes them works in the caller's transaction. */
public interface HeldSignings {
  Optional<Signing> find(UUID id, AgencyCode agency);

  /** The same, and nobody else moves it until the transaction ends. */
  Optional<Signing> lock(UUID id, AgencyCode agency);

  /** Writes it in place of any older one; its steps are added by {@link #note}. */
  void save(AgencyCode agency, Signing signing);

  void note(UUID id, Signing.Step step);

  Page<SigningItem> list(Turn turn, SigningFilter filter);

  /** Files in which it is this caller's turn. */
  long waiting(Turn turn);

  /**
   * Whose turn is asked for.
   *
   * @param person who prepares, empty for nobody
   * @param posts in which the caller signs, empty for none
   * @param numbers true for who numbers and sends
   */
  record Turn(AgencyCode agency, String person, Set<UUID> posts, boolean numbers) {}
}
