package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.lienthong.shared.AgencyCode;

/** Port to the letters being written; a person has one in each post. */
public interface Drafts {
  Optional<Draft> find(Owner owner);

  void save(Owner owner, Draft draft);

  void remove(Owner owner);

  /** Keeps a file for the owner. */
  void hold(Owner owner, Draft.HeldFile file, Instant at);

  /** The owner's files among these tokens, in no order. */
  List<Draft.HeldFile> files(Owner owner, Collection<String> tokens);

  /**
   * Forgets files chosen before then that no letter names any more: it was sent, handed in or
   * discarded, or the file was taken out of it.
   *
   * @return how many, at most {@code most}
   */
  int forgetUnnamed(Instant before, int most);

  /** A person in a post. */
  record Owner(String person, AgencyCode agency, String role) {}
}
