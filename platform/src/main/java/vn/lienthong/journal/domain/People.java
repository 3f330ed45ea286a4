package vn.lienthong.journal.domain;

import java.util.List;
import java.util.Optional;

/** Who is behind which pseudonym. */
public interface People {
  Optional<String> pseudonym(String person);

  Optional<String> person(String pseudonym);

  void add(String pseudonym, String person);

  /** Removes the person; returns the pseudonyms that are orphaned now. */
  List<String> remove(String person);
}
