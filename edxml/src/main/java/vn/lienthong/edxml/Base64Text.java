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
    for (int i = offset; i < end && !broken; i++) {
      char c = text[i];
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
