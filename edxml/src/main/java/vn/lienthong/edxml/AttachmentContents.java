package vn.lienthong.edxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.SingleEntryZip.Outcome;

/**
 * What the bytes of one attachment turned out to be.
 *
 * @param inner the unzipped content; for a broken attachment, also the text that was no base64
 */
record AttachmentContents(
    ContentDigest decoded, ContentDigest inner, boolean broken, Outcome archive) {

  /**
   * True when the bytes are a one-entry archive made for transport: the name does not promise an
   * archive, or the entry carries the very extension of the name (a spreadsheet in a wrapper).
   */
  boolean isWrapped(String name) {
    return !broken && archive.intact() && mayBeWrapped(name);
  }

  private boolean mayBeWrapped(String name) {
    var extension = MediaTypes.extension(name);
    if (extension.equals("zip")) {
      return false;
    }
    return !MediaTypes.isArchive(extension) || archive.entryExtension().equals(extension);
  }

  /** Why the archive could not be followed, if it would have been unwrapped. */
  @Nullable EdxCode excess(String name) {
    return mayBeWrapped(name) ? archive.excess() : null;
  }

  /** Digest of what people get; a broken attachment has one as well, to tell it from others. */
  String contentSha256(String name, String decodedSha256) {
    if (broken) {
      var both = Hashes.sha256();
      both.update(decodedSha256.getBytes(StandardCharsets.US_ASCII));
      both.update(inner.sha256().getBytes(StandardCharsets.US_ASCII));
      return Hashes.hex(both.digest());
    }
    return isWrapped(name) ? inner.sha256() : decodedSha256;
  }
}
