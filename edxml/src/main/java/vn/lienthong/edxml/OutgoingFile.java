package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;

/** A file to be attached; its bytes are streamed when the packet is written. */
public final class OutgoingFile {
  private final String name;
  private final String description;
  private final Content content;
  private final boolean damaged;

  /** Opens the bytes of a file. */
  public interface Content {
    InputStream open() throws IOException;
  }

  private OutgoingFile(String name, String description, Content content, boolean damaged) {
    this.name = name;
    this.description = description;
    this.content = content;
    this.damaged = damaged;
  }

  /** A file under the name the recipient will see; the writer makes it safe and unique. */
  public static OutgoingFile of(String name, Content content) {
    return new OutgoingFile(name, name, content, false);
  }

  /** An attachment of a stored packet passed on; a damaged one is refused when written. */
  public static OutgoingFile of(
      PacketSource packet, java.nio.charset.Charset charset, Attachment attachment) {
    return new OutgoingFile(
        attachment.name(),
        attachment.description(),
        () -> AttachmentContent.open(packet, charset, attachment),
        attachment.damaged());
  }

  /** Name the recipient will see. */
  public String name() {
    return name;
  }

  String description() {
    return description;
  }

  InputStream open() throws IOException {
    return content.open();
  }

  boolean isDamaged() {
    return damaged;
  }
}
