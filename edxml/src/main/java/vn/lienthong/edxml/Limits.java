package vn.lienthong.edxml;

/**
 * Bounds of what is read.
 *
 * @param maxPacketBytes bytes of the whole file
 * @param maxAttachmentBytes bytes of one decoded attachment
 * @param maxAttachments attachments of one packet
 * @param maxHeaderCharacters characters of all header texts plus 32 for each element
 * @param maxDepth nesting of elements
 * @param maxUnzippedBytes bytes of one unzipped attachment
 * @param maxUnzipRatio unzipped bytes per zipped byte, looked at after the first 8 MiB
 */
public record Limits(
    long maxPacketBytes,
    long maxAttachmentBytes,
    int maxAttachments,
    int maxHeaderCharacters,
    int maxDepth,
    long maxUnzippedBytes,
    int maxUnzipRatio) {

  /** The largest upload known from an existing axis, 524,288,000 bytes, and room for its parts. */
  public static Limits standard() {
    return new Limits(524_288_000L, 524_288_000L, 500, 8_000_000, 32, 524_288_000L, 200);
  }

  /** The same limits for smaller or larger files. */
  public Limits withMaxPacketBytes(long bytes) {
    return new Limits(
        bytes,
        maxAttachmentBytes,
        maxAttachments,
        maxHeaderCharacters,
        maxDepth,
        maxUnzippedBytes,
        maxUnzipRatio);
  }

  /** The same limits with another bound for unzipping. */
  public Limits withUnzipping(long bytes, int ratio) {
    return new Limits(
        maxPacketBytes,
        maxAttachmentBytes,
        maxAttachments,
        maxHeaderCharacters,
        maxDepth,
        bytes,
        ratio);
  }
}
