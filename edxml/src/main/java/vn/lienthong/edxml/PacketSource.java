package vn.lienthong.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stored packet that can be opened at any offset. */
public interface PacketSource {
  /** The bytes from an offset on; the reader takes as many as it needs and closes the stream. */
  InputStream open(long offset) throws IOException;

  /** A packet in a file. */
  static PacketSource of(Path file) {
    return offset -> {
      var channel = Files.newByteChannel(file);
      try {
        return Channels.newInputStream(channel.position(offset));
      } catch (IOException failure) {
        channel.close();
        throw failure;
      }
    };
  }

  /** A packet in memory. */
  static PacketSource of(byte[] packet) {
    return offset -> new ByteArrayInputStream(packet, (int) offset, packet.length - (int) offset);
  }
}
