package vn.lienthong.exchange;

import vn.lienthong.edxml.Attachment;

/**
 * An attachment as it is shown.
 *
 * @param name safe file name
 * @param size bytes of its content
 * @param sha256 lower-case hex digest of its content
 * @param damaged true when the packet's encoding of it cannot be read
 */
public record AttachmentView(
    int position, String name, String mediaType, long size, String sha256, boolean damaged) {
  /** True for a JWE: its content is for the recipients alone, and nothing here looks into it. */
  public boolean encrypted() {
    return mediaType.equals(Attachment.ENCRYPTED);
  }
}
