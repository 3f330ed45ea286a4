package vn.lienthong.edxml;

import java.util.Arrays;

/** Decodes base64 text that arrives in pieces: white space is ignored, anything else is strict. */
final class Base64Text {
  private static final byte[] VALUES = values();
  private static final byte SKIP = -2;
  private static final byte BAD = -1;

  private final byte[] out = new byte[6144];
  private int outLength;
  private int bits;
  private int count;
  private int padding;
  private boolean broken;
  private char offender;

  /** Where decoded bytes go. */
  interface Target {
    void accept(byte[] bytes, int offset, int length) throws java.io.IOException, EdxmlRefused;
  }

  /** True when a character was no base64; what follows it is ignored. */
  boolean isBroken() {
    return broken;
  }

  /** The first character that was no base64. */
  char offender() {
    return offender;
  }

  /** True when the last group was short but readable. */
  boolean isUnpadded() {
    return !broken && padding == 0 && count != 0;
  }

  void decode(char[] text, int offset, int length, Target target)
      throws java.io.IOException, EdxmlRefused {
    int end = offset + length;
    int i = offset;
    while (i < end && !broken) {
      i = whole(text, i, end);
      if (i == end) {
        break;
      }
      char c = text[i++];
      byte value = c < 128 ? VALUES[c] : BAD;
      if (value >= 0 && padding == 0) {
        bits = bits << 6 | value;
        if (++count == 4) {
          put(bits >> 16, bits >> 8, bits, 3);
          count = 0;
          bits = 0;
        }
      } else if (c == '=' && count + padding >= 2 && count + padding < 4 && count > 0) {
        padding++;
      } else if (value != SKIP) {
        broken = true;
        offender = c;
      }
      if (outLength > out.length - 3) {
        flush(target);
      }
    }
  }

  /**
   * The fast way for whole groups of four; stops before anything else and when the buffer is full.
   */
  private int whole(char[] text, int from, int end) {
    int i = from;
    while (count == 0 && padding == 0 && i + 4 <= end && outLength <= out.length - 6) {
      char a = text[i];
      char b = text[i + 1];
      char c = text[i + 2];
      char d = text[i + 3];
      if ((a | b | c | d) >= 128) {
        break;
      }
      int group = VALUES[a] << 18 | VALUES[b] << 12 | VALUES[c] << 6 | VALUES[d];
      if (group < 0) {
        break;
      }
      put(group >> 16, group >> 8, group, 3);
      i += 4;
    }
    return i;
  }

  void finish(Target target) throws java.io.IOException, EdxmlRefused {
    if (count == 1 || padding > 0 && count + padding != 4) {
      broken = true;
      offender = '=';
    } else if (count == 2) {
      put(bits >> 4, 0, 0, 1);
    } else if (count == 3) {
      put(bits >> 10, bits >> 2, 0, 2);
    }
    flush(target);
  }

  private void put(int a, int b, int c, int n) {
    out[outLength] = (byte) a;
    out[outLength + 1] = (byte) b;
    out[outLength + 2] = (byte) c;
    outLength += n;
  }

  private void flush(Target target) throws java.io.IOException, EdxmlRefused {
    if (outLength > 0) {
      target.accept(out, 0, outLength);
      outLength = 0;
    }
  }

  private static byte[] values() {
    var values = new byte[128];
    Arrays.fill(values, BAD);
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    for (char space : " \t\r\n".toCharArray()) {
      values[space] = SKIP;
    }
    return values;
  }
}
