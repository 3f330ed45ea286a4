package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;

/** Writes, reads, stamps and reopens a packet with a large attachment; runs in a JVM of its own. */
final class BigPacketProgram {
  private BigPacketProgram() {}

  public static void main(String[] args) throws IOException, EdxmlRefused {
    long size = Long.parseLong(args[0]);
    var file = Path.of(args[1]);
    // not taken from the command line: its letters depend on the locale
    var name = "Giấy khai sinh – Nguyễn Đức Ấn." + args[2];
    var header = Packets.aHeader().build();
    var expected = Hashes.sha256();
    WrittenPacket written;
    try (var out = Files.newOutputStream(file)) {
      var noise = new DigestInputStream(new Noise(size), expected);
      written = EdxmlWriter.write(header, List.of(OutgoingFile.of(name, () -> noise)), out);
    }
    var document = (DocumentPacket) EdxmlReader.read(file);
    var attachment = document.attachments().get(0);
    check(document.facts().sha256().equals(written.sha256()), "digest of the packet");
    check(document.header().subject().equals(header.subject()), "header");
    check(attachment.name().equals(name), "name");
    check(
        attachment.contentSha256().equals(Hashes.hex(expected.digest())), "digest of the content");
    check(attachment.contentSize() == size, "size " + attachment.contentSize());
    check(!attachment.damaged(), "damage");
    try (var content =
        AttachmentContent.open(PacketSource.of(file), document.facts().charset(), attachment)) {
      check(content.transferTo(OutputStream.nullOutputStream()) == size, "reopened content");
    }
    var stamp =
        new TraceHeaderStamp(
            document.slot(), new TraceHeader("000.00.00.G22", "2020/02/12 08:00:00"));
    try (var stamped = stamp.apply(Files.newInputStream(file))) {
      check(
          stamped.transferTo(OutputStream.nullOutputStream()) == stamp.length(written.size()),
          "length");
    }
    Files.delete(file);
    System.out.println("ok " + written.size());
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  /** Bytes that do not compress well, the same each time. */
  private static final class Noise extends InputStream {
    private long left;
    private int state = 1;

    Noise(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      state = state * 1664525 + 1013904223;
      return state >>> 24;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, left);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (byte) read();
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
