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

  /** Keeps a file for the owner; files of letters given up are forgotten after a while. */
  void hold(Owner owner, Draft.HeldFile file, Instant at);

  /** The owner's files among these tokens, in no order. */
  List<Draft.HeldFile> files(Owner owner, Collection<String> tokens);

  /** A person in a post. */
  record Owner(String person, AgencyCode agency, String role) {}
}
