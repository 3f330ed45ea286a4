package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where facts about agencies are written. */
public interface Register {
  /** Writes agencies with names, codes, parents and what is searched. */
  void add(List<Registration> agencies);

  /** Gives an agency a new name from a day on; the old one ends the day before. */
  void rename(UUID agency, String name, LocalDate from, String source);

  /** Ends an agency and its codes with a last day. */
  void close(UUID agency, LocalDate last);

  /**
   * Puts the sub-agencies of one agency under another from a day on, those that come under it later
   * included; the other one itself is left without a superior. Returns how many.
   */
  int moveChildren(UUID parent, UUID newParent, LocalDate from);

  /** How many {@link #moveChildren} would move. */
  int countChildren(UUID parent, UUID newParent, LocalDate from);

  void lock(UUID agency, boolean locked);

  /** Brings what is searched up to date with the facts. */
  void refresh(Collection<UUID> agencies);

  /** Brings the search index into its fast form after many additions. */
  void settle();

  /** One writer of the register at a time, until the end of the transaction. */
  void serialise();
}
