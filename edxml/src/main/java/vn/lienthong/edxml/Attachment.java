package vn.lienthong.edxml;

/**
 * An attachment of a packet that was read. Its bytes stay in the packet: see {@link
 * AttachmentContent}.
 *
 * @param position from 0, in the order of the packet
 * @param contentId without {@code cid:}
 * @param name safe as a file name (no path, no control characters, NFC) and unique in the packet
 * @param originalName as written, NFC
 * @param label {@code ContentType} as written; often wrong
 * @param mediaType what the content looks like; of an encrypted one what its label says
 * @param sha256 hex digest of the decoded bytes
 * @param size decoded bytes
 * @param contentSha256 hex digest of the content, that is after unzipping where {@link #zipped}
 * @param contentSize bytes of the content
 * @param zipped the decoded bytes are a one-entry archive made for transport only
 * @param damaged the content cannot be recovered; a finding says why
 * @param base64 where the encoded content stands in the packet
 */
public record Attachment(
    int position,
    String contentId,
    String name,
    String originalName,
    String description,
    String label,
    String mediaType,
    String sha256,
    long size,
    String contentSha256,
    long contentSize,
    boolean zipped,
    boolean damaged,
    ByteRange base64) {

  /** Media type of a JWE in JSON serialisation (RFC 7516): its content is for recipients alone. */
  public static final String ENCRYPTED = "application/jose+json";

  /** What stands behind the name of a file that is encrypted for its recipients. */
  public static final String ENCRYPTED_SUFFIX = ".jwe";

  /** True for a file that only its recipients can read: labelled as a JWE, not looked into here. */
  public boolean encrypted() {
    return mediaType.equals(ENCRYPTED);
  }

  /**
   * A range of bytes of the packet.
   *
   * @param start offset of the first byte
   * @param end offset after the last byte
   */
  public record ByteRange(long start, long end) {
    /** Number of bytes. */
    public long length() {
      return end - start;
    }
  }
}
