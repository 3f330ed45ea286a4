package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Decodes the base64 of one stored attachment while it is read. */
final class DecodedAttachment extends InputStream {
  private final InputStream part;
  private final XmlEvents events;
  private final Base64Text text = new Base64Text();
  private ByteBuffer ready = ByteBuffer.allocate(8192).flip();
  private boolean finished;

  DecodedAttachment(InputStream part, XmlEvents events) {
    this.part = part;
    this.events = events;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, ready.remaining());
    ready.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  private boolean fill() throws IOException {
    while (!ready.hasRemaining() && !finished) {
      ready.clear();
      try {
        decodeNext();
      } catch (EdxmlRefused unreadable) {
        throw new IOException(unreadable);
      } finally {
        ready.flip();
      }
    }
    return ready.hasRemaining();
  }

  private void decodeNext() throws IOException, EdxmlRefused {
    int event = events.next();
    if (event == XmlEvents.TEXT) {
      text.decode(events.textBuffer(), events.textStart(), events.textLength(), this::keep);
    } else {
      finished = true;
      text.finish(this::keep);
    }
    if (text.isBroken() || event == XmlEvents.START) {
      throw new IOException("attachment is no base64");
    }
  }

  private void keep(byte[] bytes, int offset, int length) {
    if (ready.remaining() < length) {
      int needed = ready.position() + length;
      ready = ByteBuffer.allocate(Math.max(2 * ready.capacity(), needed)).put(ready.flip());
    }
    ready.put(bytes, offset, length);
  }
}
