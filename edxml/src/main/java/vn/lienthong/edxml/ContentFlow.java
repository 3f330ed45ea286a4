package vn.lienthong.edxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.SingleEntryZip.Outcome;

/**
 * The decoded bytes of one attachment as they flow past, and beside them the content of the
 * one-entry archive that they may be. Which of the two counts is decided when the name is known.
 */
final class ContentFlow implements AutoCloseable {
  private final ContentDigest decoded = new ContentDigest();
  private final ContentDigest inner = new ContentDigest();
  private final Limits limits;
  private @Nullable SingleEntryZip zip;

  ContentFlow(Limits limits) {
    this.limits = limits;
  }

  long size() {
    return decoded.size();
  }

  void accept(byte[] bytes, int offset, int length) {
    if (decoded.size() == 0 && bytes[offset] == 'P') {
      zip = new SingleEntryZip(inner, limits);
    }
    decoded.accept(bytes, offset, length);
    if (zip != null) {
      zip.accept(bytes, offset, length);
    }
  }

  /** Text that is no base64 still tells two packets apart. */
  void unreadable(char[] text, int offset, int length) {
    var bytes = new String(text, offset, length).getBytes(StandardCharsets.UTF_8);
    inner.accept(bytes, 0, bytes.length);
  }

  /** No more bytes come; the archive's buffers are let go. */
  AttachmentContents finish(boolean broken) {
    var archive = zip == null ? Outcome.NO_ARCHIVE : zip.outcome();
    close();
    return new AttachmentContents(decoded, inner, broken, archive);
  }

  @Override
  public void close() {
    if (zip != null) {
      zip.close();
    }
  }
}
