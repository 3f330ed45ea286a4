package vn.lienthong.journal.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is written.
 *
 * @param leaf canonical bytes of the metadata
 * @param payload null when the entry has none
 */
public record StoredEntry(UUID id, String subject, byte[] leaf, @Nullable Payload payload) {

  /**
   * The erasable part.
   *
   * @param salt 16 random bytes of this payload alone
   * @param body canonical JSON
   */
  public record Payload(byte[] salt, byte[] body) {}
}
