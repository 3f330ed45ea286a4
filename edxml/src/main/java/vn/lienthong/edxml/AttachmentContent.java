package vn.lienthong.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** Opens attachments of stored packets by their offsets; nothing else of the packet is parsed. */
public final class AttachmentContent {
  private AttachmentContent() {}

  /**
   * The content people want: decoded, and taken out of the transport archive where there is one.
   * Reading fails with an {@link IOException} at the place where a damaged attachment ends.
   */
  public static InputStream open(PacketSource packet, Charset charset, Attachment attachment)
      throws IOException {
    var decoded = openDecoded(packet, charset, attachment);
    if (!attachment.zipped()) {
      return decoded;
    }
    // Names in archives come in any encoding; this one is not used.
    var zip =
        new ZipInputStream(new BufferedInputStream(decoded, 16384), StandardCharsets.ISO_8859_1);
    if (zip.getNextEntry() == null) {
      zip.close();
      throw new IOException("no entry in attachment " + attachment.position());
    }
    return zip;
  }

  /** The bytes as they were sent, before any unzipping. */
  public static InputStream openDecoded(PacketSource packet, Charset charset, Attachment attachment)
      throws IOException {
    var range = attachment.base64();
    var part = new BoundedInput(packet.open(range.start()), range.length());
    try {
      return new DecodedAttachment(part, new XmlEvents(new PacketFeed(part, charset), 1));
    } catch (EdxmlRefused unreadable) {
      part.close();
      throw new IOException(unreadable);
    } catch (IOException failure) {
      part.close();
      throw failure;
    }
  }
}
