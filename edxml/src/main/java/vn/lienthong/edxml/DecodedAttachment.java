package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;

/** Decodes the base64 of one stored attachment while it is read. */
final class DecodedAttachment extends InputStream {
  private final InputStream part;
  private final XmlEvents events;
  private final Base64Text text = new Base64Text();
  private byte[] ready = new byte[8192];
  private int position;
  private int end;
  private boolean finished;

  DecodedAttachment(InputStream part, XmlEvents events) {
    this.part = part;
    this.events = events;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, end - position);
    System.arraycopy(ready, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  private boolean fill() throws IOException {
    try {
      while (position == end && !finished) {
        position = 0;
        end = 0;
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
      return position < end;
    } catch (EdxmlRefused unreadable) {
      throw new IOException(unreadable);
    }
  }

  private void keep(byte[] bytes, int offset, int length) {
    if (end + length > ready.length) {
      ready = java.util.Arrays.copyOf(ready, Math.max(2 * ready.length, end + length));
    }
    System.arraycopy(bytes, offset, ready, end, length);
    end += length;
  }
}
