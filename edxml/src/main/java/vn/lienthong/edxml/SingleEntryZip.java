package vn.lienthong.edxml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Follows the bytes of a ZIP archive with exactly one entry and passes the entry's content on. It
 * gives up (an outcome that is not intact) on anything else: more entries, encryption, a wrong
 * check sum.
 */
final class SingleEntryZip implements AutoCloseable {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int AS_IT_IS = 0;
  private static final int DEFLATED = 8;
  private static final int MAX_TAIL = 1 << 17;
  private static final long RATIO_FROM = 8L << 20;

  private final ContentDigest content;
  private final Limits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[16384];
  private State state = State.HEADER;
  private byte[] header = new byte[0];
  private long unpacked;

  /**
   * What the bytes were.
   *
   * @param intact all bytes were seen and they are an archive of one entry
   * @param entryExtension of the entry's name in lower case, without the dot
   * @param excess why the archive was not followed to its end
   */
  record Outcome(boolean intact, String entryExtension, @Nullable EdxCode excess) {
    static final Outcome NO_ARCHIVE = new Outcome(false, "", null);
  }

  private enum State {
    HEADER,
    INFLATE,
    STORED,
    TAIL,
    FAILED,
    TOO_BIG,
    TOO_DENSE
  }

  SingleEntryZip(ContentDigest content, Limits limits) {
    this.content = content;
    this.limits = limits;
  }

  void accept(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at < end && state.compareTo(State.FAILED) < 0) {
      at =
          switch (state) {
            case HEADER -> header(bytes, at, end);
            case INFLATE -> inflate(bytes, at, end);
            case STORED -> stored(bytes, at, end);
            case TAIL -> tail(bytes, at, end);
            case FAILED, TOO_BIG, TOO_DENSE -> end;
          };
    }
  }

  /** To be asked when all bytes have come, before closing. */
  Outcome outcome() {
    return switch (state) {
      case TAIL -> new Outcome(tailIsIntact(pending.toByteArray()), entryExtension(), null);
      case TOO_BIG -> new Outcome(false, entryExtension(), EdxCode.UNZIP_TOO_BIG);
      case TOO_DENSE -> new Outcome(false, entryExtension(), EdxCode.UNZIP_RATIO);
      default -> Outcome.NO_ARCHIVE;
    };
  }

  @Override
  public void close() {
    inflater.end();
  }

  private int header(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && state == State.HEADER) {
      pending.write(bytes[at++]);
      int size = pending.size();
      if (size == 30 || size > 30 && size == headerLength()) {
        readHeader(pending.toByteArray());
      }
    }
    return at;
  }

  private int headerLength() {
    return header.length < 30 ? Integer.MAX_VALUE : 30 + u16(header, 26) + u16(header, 28);
  }

  private void readHeader(byte[] bytes) {
    header = bytes;
    boolean encrypted = (u16(bytes, 6) & 1) != 0;
    if (i32(bytes, 0) != LOCAL || encrypted || u16(bytes, 26) == 0) {
      state = State.FAILED;
      return;
    }
    if (bytes.length < headerLength()) {
      return;
    }
    boolean sizeKnown = !hasDescriptor() && i32(bytes, 18) >= 0;
    pending.reset();
    switch (u16(bytes, 8)) {
      case DEFLATED -> state = State.INFLATE;
      case AS_IT_IS -> state = sizeKnown ? startStored() : State.FAILED;
      default -> state = State.FAILED;
    }
  }

  private State startStored() {
    return i32(header, 18) == 0 ? State.TAIL : State.STORED;
  }

  private boolean hasDescriptor() {
    return (u16(header, 6) & 8) != 0;
  }

  private int inflate(byte[] bytes, int from, int end) {
    inflater.setInput(bytes, from, end - from);
    try {
      while (state == State.INFLATE) {
        int count = inflater.inflate(buffer);
        pass(buffer, 0, count);
        if (inflater.finished()) {
          state = state == State.INFLATE ? State.TAIL : state;
        } else if (inflater.needsDictionary() || count == 0 && !inflater.needsInput()) {
          state = State.FAILED;
        } else if (count == 0) {
          break;
        }
      }
    } catch (DataFormatException broken) {
      state = State.FAILED;
    }
    return end - inflater.getRemaining();
  }

  private int stored(byte[] bytes, int from, int end) {
    int count = (int) Math.min(end - from, i32(header, 18) - unpacked);
    pass(bytes, from, count);
    if (state == State.STORED && unpacked == i32(header, 18)) {
      state = State.TAIL;
    }
    return from + count;
  }

  private void pass(byte[] bytes, int offset, int count) {
    unpacked += count;
    if (unpacked > limits.maxUnzippedBytes()) {
      state = State.TOO_BIG;
      return;
    }
    if (unpacked > RATIO_FROM
        && unpacked / Math.max(1, inflater.getBytesRead()) > limits.maxUnzipRatio()
        && state == State.INFLATE) {
      state = State.TOO_DENSE;
      return;
    }
    crc.update(bytes, offset, count);
    content.accept(bytes, offset, count);
  }

  private int tail(byte[] bytes, int from, int end) {
    if (pending.size() + end - from > MAX_TAIL) {
      state = State.FAILED;
      return end;
    }
    pending.write(bytes, from, end - from);
    return end;
  }

  private boolean tailIsIntact(byte[] tail) {
    int at = 0;
    if (hasDescriptor()) {
      int crcAt = tail.length > 4 && i32(tail, 0) == DESCRIPTOR ? 4 : 0;
      if (tail.length < crcAt + 12 || i32(tail, crcAt) != (int) crc.getValue()) {
        return false;
      }
      at = crcAt + 12;
      // sizes of eight bytes each in the ZIP64 form
      if (tail.length >= at + 12 && i32(tail, at) != CENTRAL) {
        at += 8;
      }
    } else if (i32(header, 14) != (int) crc.getValue()
        || u32(header, 22) != unpacked
        || u32(header, 18) != packed()) {
      return false;
    }
    return oneCentralRecord(tail, at);
  }

  private static boolean oneCentralRecord(byte[] tail, int at) {
    if (tail.length < at + 46 || i32(tail, at) != CENTRAL) {
      return false;
    }
    int next = at + 46 + u16(tail, at + 28) + u16(tail, at + 30) + u16(tail, at + 32);
    return tail.length >= next + 4
        && i32(tail, next) != CENTRAL
        && tail[next] == 'P'
        && tail[next + 1] == 'K';
  }

  private long packed() {
    return u16(header, 8) == DEFLATED ? inflater.getBytesRead() : unpacked;
  }

  private String entryExtension() {
    var entryName = new String(header, 30, u16(header, 26), StandardCharsets.UTF_8);
    int dot = entryName.lastIndexOf('.');
    return dot < 0 ? "" : entryName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static int u16(byte[] b, int at) {
    return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
  }

  private static int i32(byte[] b, int at) {
    return u16(b, at) | u16(b, at + 2) << 16;
  }

  private static long u32(byte[] b, int at) {
    return i32(b, at) & 0xffffffffL;
  }
}
