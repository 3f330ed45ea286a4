package vn.lienthong.edxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.SingleEntryZip.Excess;

/**
 * The decoded bytes of one attachment as they flow past, and beside them the content of the
 * one-entry archive that they may be. Which of the two counts is decided when the name is known.
 */
final class AttachmentContents implements AutoCloseable {
  private final ContentDigest decoded = new ContentDigest();
  private final ContentDigest inner = new ContentDigest();
  private final Limits limits;
  private @Nullable SingleEntryZip zip;
  private boolean begun;
  private boolean broken;
  private boolean validZip;
  private String entryExtension = "";
  private Excess excess = Excess.NONE;

  AttachmentContents(Limits limits) {
    this.limits = limits;
  }

  long size() {
    return decoded.size();
  }

  void accept(byte[] bytes, int offset, int length) {
    if (!begun) {
      begun = true;
      zip = bytes[offset] == 'P' ? new SingleEntryZip(inner, limits) : null;
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
  void finish(boolean isBroken) {
    broken = isBroken;
    if (zip != null) {
      validZip = zip.isValid();
      entryExtension = zip.entryExtension();
      excess = zip.excess();
    }
    close();
  }

  @Override
  public void close() {
    if (zip != null) {
      zip.close();
      zip = null;
    }
  }

  boolean isBroken() {
    return broken;
  }

  /**
   * True when the bytes are a one-entry archive made for transport: the name does not promise an
   * archive, or the entry carries the very extension of the name (a spreadsheet in a wrapper).
   */
  boolean isWrapped(String name) {
    return !broken && validZip && mayBeWrapped(name);
  }

  private boolean mayBeWrapped(String name) {
    var extension = MediaTypes.extension(name);
    if (extension.equals("zip")) {
      return false;
    }
    return !MediaTypes.isArchive(extension) || entryExtension.equals(extension);
  }

  /** Why the archive could not be followed, if it would have been unwrapped. */
  Excess excess(String name) {
    return mayBeWrapped(name) ? excess : Excess.NONE;
  }

  ContentDigest decoded() {
    return decoded;
  }

  /** The unzipped content; for a broken attachment, the text that was no base64. */
  ContentDigest inner() {
    return inner;
  }
}
