package vn.lienthong.journal;

import java.util.Optional;

/** People in the metadata of the log: random pseudonyms, resolvable until they are forgotten. */
public interface Pseudonyms {
  /** The pseudonym of a person, made at first use in the caller's transaction. */
  String of(String person);

  /** The person behind a pseudonym; empty when forgotten or never used. */
  Optional<String> person(String pseudonym);
}
