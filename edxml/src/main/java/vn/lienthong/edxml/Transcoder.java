package vn.lienthong.edxml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Turns blocks of a packet into blocks of UTF-8 and remembers the last few, so that an offset in
 * the output becomes an offset in the packet. Encodings have a fixed width per UTF-16 unit, except
 * UTF-8, which passes unchanged (the parser checks it).
 */
final class Transcoder {
  private static final int REMEMBERED = 12;
  private static final int LONGEST_REFERENCE = 16;
  private static final byte[] NOTHING = new byte[0];
  private static final char UNMAPPED = '\uFFFF';

  private final PacketStart start;
  private final char[] table;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private long in;
  private long out;
  private byte[] rest = NOTHING;

  private record Block(long out, long in, byte[] utf8) {}

  Transcoder(PacketStart start, long outStart) {
    this.start = start;
    this.in = start.bomLength();
    this.out = outStart;
    this.table = start.unit() == 1 ? table(start.charset()) : new char[0];
  }

  /** The first block holds the whole declaration. */
  byte[] next(byte[] bytes, int from, int to) throws PacketFeed.StoppedException {
    long blockIn = in - rest.length;
    int blanks = in == start.bomLength() ? start.declarationLength() : 0;
    byte[] utf8 =
        switch (start.unit()) {
          case 0 -> unchanged(bytes, from, to, blanks);
          case 1 -> utf8(narrow(bytes, from, to), blanks);
          default -> utf8(wide(bytes, from, to), blanks);
        };
    in += to - from;
    blocks.addLast(new Block(out, blockIn, utf8));
    if (blocks.size() > REMEMBERED) {
      blocks.removeFirst();
    }
    out += utf8.length;
    return utf8;
  }

  /** The offset in the output behind the last block. */
  long end() {
    return out;
  }

  /** The feed puts bytes of its own between two blocks. */
  void inserted(int bytes) {
    out += bytes;
  }

  /** True when the block so far ends where text may be cut: in no character, reference or CRLF. */
  boolean mayBreakText() {
    var last = blocks.isEmpty() ? NOTHING : blocks.getLast().utf8;
    if (last.length < LONGEST_REFERENCE || rest.length > 0) {
      return false;
    }
    byte end = last[last.length - 1];
    if (end < 0 || end == '\r' || end == ']') {
      return false;
    }
    for (int i = last.length - LONGEST_REFERENCE; i < last.length; i++) {
      if (last[i] == '&') {
        return false;
      }
    }
    return true;
  }

  int continuationBytes(long from, long to) {
    int count = 0;
    for (var block : blocks) {
      long end = Math.min(to - block.out, block.utf8.length);
      for (int i = (int) Math.max(0, Math.min(from - block.out, block.utf8.length)); i < end; i++) {
        count += (block.utf8[i] & 0xC0) == 0x80 ? 1 : 0;
      }
    }
    return count;
  }

  /** True when a tag, or anything that begins like one, stands at or behind this offset. */
  boolean hasTagFrom(long offset) {
    for (var block : blocks) {
      for (int i = (int) Math.max(0, offset - block.out); i < block.utf8.length; i++) {
        if (block.utf8[i] == '<') {
          return true;
        }
      }
    }
    return !blocks.isEmpty() && blocks.getFirst().out > offset;
  }

  void finish() throws PacketFeed.StoppedException {
    if (rest.length > 0) {
      throw broken();
    }
  }

  long packetOffset(long offset) throws PacketFeed.StoppedException {
    for (Iterator<Block> newest = blocks.descendingIterator(); newest.hasNext(); ) {
      var block = newest.next();
      if (block.out <= offset && offset <= block.out + block.utf8.length) {
        int within = (int) (offset - block.out);
        return block.in
            + (start.unit() == 0 ? within : (long) start.unit() * units(block.utf8, within));
      }
    }
    throw new PacketFeed.StoppedException(
        EdxCode.TOKEN_TOO_LONG, String.valueOf(PacketFeed.LONGEST_TOKEN));
  }

  boolean has(String text, long offset) {
    for (int i = 0; i < text.length(); i++) {
      if (byteAt(offset + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int byteAt(long offset) {
    for (var block : blocks) {
      if (block.out <= offset && offset < block.out + block.utf8.length) {
        return block.utf8[(int) (offset - block.out)] & 0xff;
      }
    }
    return -1;
  }

  private static byte[] unchanged(byte[] bytes, int from, int to, int blanks) {
    var utf8 = Arrays.copyOfRange(bytes, from, to);
    for (int i = 0; i < blanks; i++) {
      utf8[i] = (byte) blank((char) utf8[i]);
    }
    return utf8;
  }

  private static char blank(char c) {
    return c == '\n' || c == '\r' ? c : ' ';
  }

  private char[] narrow(byte[] bytes, int from, int to) {
    var chars = new char[to - from];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = table[bytes[from + i] & 0xff];
    }
    return chars;
  }

  /** Whole characters of UTF-16; the bytes of an unfinished one wait for the next block. */
  private char[] wide(byte[] bytes, int from, int to) {
    boolean big = start.charset().equals(StandardCharsets.UTF_16BE);
    var all = ByteBuffer.allocate(rest.length + to - from).put(rest).put(bytes, from, to - from);
    var units = all.flip().order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int count = all.limit() / 2;
    if (count > 0 && Character.isHighSurrogate(units.getChar(2 * count - 2))) {
      count--;
    }
    var chars = new char[count];
    units.asCharBuffer().get(chars);
    rest = Arrays.copyOfRange(all.array(), 2 * count, all.limit());
    return chars;
  }

  private static byte[] utf8(char[] chars, int blanks) throws PacketFeed.StoppedException {
    for (int i = 0; i < blanks; i++) {
      chars[i] = blank(chars[i]);
    }
    int count = chars.length;
    var bytes = new byte[3 * count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      char c = chars[i];
      if (c < 0x80) {
        bytes[n++] = (byte) c;
      } else if (c < 0x800) {
        bytes[n++] = (byte) (0xC0 | c >> 6);
        bytes[n++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c) && c != UNMAPPED) {
        bytes[n++] = (byte) (0xE0 | c >> 12);
        bytes[n++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[n++] = (byte) (0x80 | c & 0x3F);
      } else if (i + 1 < count && Character.isSurrogatePair(c, chars[i + 1])) {
        int point = Character.toCodePoint(c, chars[++i]);
        bytes[n++] = (byte) (0xF0 | point >> 18);
        bytes[n++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[n++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[n++] = (byte) (0x80 | point & 0x3F);
      } else {
        throw broken();
      }
    }
    return Arrays.copyOf(bytes, n);
  }

  /** UTF-16 units in the first bytes of a block: one per character, two for a pair. */
  private static int units(byte[] utf8, int length) {
    int units = 0;
    for (int i = 0; i < length; i++) {
      int b = utf8[i] & 0xff;
      if (b < 0x80 || b >= 0xC0) {
        units += b >= 0xF0 ? 2 : 1;
      }
    }
    return units;
  }

  private static char[] table(Charset charset) {
    var table = new char[256];
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFF");
    for (int i = 0; i < 256; i++) {
      var one = CharBuffer.allocate(2);
      decoder.reset();
      decoder.decode(ByteBuffer.wrap(new byte[] {(byte) i}), one, true);
      table[i] = one.position() == 1 ? one.get(0) : UNMAPPED;
    }
    return table;
  }

  private static PacketFeed.StoppedException broken() {
    return new PacketFeed.StoppedException(EdxCode.ENCODING_BROKEN, "");
  }
}
