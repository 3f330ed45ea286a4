package vn.lienthong.journal.domain;

import java.util.Optional;
import vn.lienthong.journal.SignedHead;

/** Port to what this process keeps outside the database: its key and the last head it signed. */
public interface HeadKeys {
  /** False when the key is missing; {@link #key} would make a new one. */
  boolean present();

  /** The key, made at the first call. */
  HeadKey key();

  Optional<SignedHead> lastHead();

  void keepHead(SignedHead head);
}
