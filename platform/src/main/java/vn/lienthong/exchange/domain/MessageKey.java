package vn.lienthong.exchange.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * What makes two packets the same message for one recipient.
 *
 * @param documentKey DocumentId, or {@code content:} and the content hash where there is none
 * @param contentHash lower-case hex digest of header fields and attachments, without the trace
 */
public record MessageKey(
    AgencyCode sender, String documentKey, int businessType, String contentHash) {
  private static final int NEW_DOCUMENT = 0;

  /**
   * Empty for a new document (type 0), which may have one content only; for recall, update and
   * replacement (1 to 3) each content is a message of its own.
   */
  public String variant() {
    return businessType == NEW_DOCUMENT ? "" : contentHash;
  }

  /**
   * A message of this key that the axis has already taken.
   *
   * @param entry journal entry of its acceptance; null when a release before 0.2 took it
   */
  public record Taken(
      AgencyCode recipient, String contentHash, UUID document, @Nullable UUID entry) {}
}
