package vn.lienthong.journal.domain;

import java.time.Instant;
import java.util.Optional;
import vn.lienthong.journal.SignedHead;

/** Heads, keys and names of the log as stored. */
public interface PublishedHeads {
  Optional<SignedHead> latest();

  /** The head of exactly that size. */
  Optional<SignedHead> at(String origin, long size);

  Optional<byte[]> publicKey(String key);

  /** False when the key was known. */
  boolean addKey(String key, byte[] publicKey, Instant since);

  /** Opens the log under that origin. */
  void addLog(String origin, Instant opened);

  /** Whether a log was ever opened under that origin. */
  boolean hasLog(String origin);

  /** Origin of the log at present; empty before the first. */
  Optional<String> origin();
}
