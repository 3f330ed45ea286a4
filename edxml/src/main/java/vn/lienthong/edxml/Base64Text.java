package vn.lienthong.edxml;

import java.io.IOException;
import java.util.Arrays;

/** Decodes base64 text that arrives in pieces: white space is ignored, anything else is strict. */
final class Base64Text {
  private static final byte[] VALUES = values();
  private static final byte SKIP = -2;
  private static final byte BAD = -1;
  private static final int NONE = -1;

  private final byte[] out = new byte[6144];
  private int bits;
  private int count;
  private int padding;
  private int offender = NONE;

  /** Where decoded bytes go. */
  interface Target {
    void accept(byte[] bytes, int offset, int length) throws IOException, EdxmlRefused;
  }

  /** True when a character was no base64; it and what follows are not decoded. */
  boolean isBroken() {
    return offender != NONE;
  }

  /** The first character that was no base64. */
  char offender() {
    return (char) offender;
  }

  /** True when the last group was short but readable. */
  boolean isUnpadded() {
    return !isBroken() && padding == 0 && count != 0;
  }

  /** Decodes one piece and returns how far: to its end, or to the character that is no base64. */
  int decode(char[] text, int offset, int length, Target target) throws IOException, EdxmlRefused {
    int end = offset + length;
    int at = offset;
    int ready = 0;
    while (at < end && !isBroken()) {
      if (count == 0 && padding == 0) {
        int groups = wholeGroups(text, at, end, ready);
        at += 4 * groups;
        ready += 3 * groups;
      }
      if (at < end && ready <= out.length - 3) {
        ready += one(text[at], ready);
        at += isBroken() ? 0 : 1;
      }
      if (ready > out.length - 3) {
        target.accept(out, 0, ready);
        ready = 0;
      }
    }
    if (ready > 0) {
      target.accept(out, 0, ready);
    }
    return at;
  }

  /** The fast way for groups of four; stops before anything else and when the buffer is full. */
  private int wholeGroups(char[] text, int from, int end, int ready) {
    int i = from;
    int n = ready;
    while (i + 4 <= end && n <= out.length - 3) {
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
      put(n, group);
      i += 4;
      n += 3;
    }
    return (i - from) / 4;
  }

  /** Takes one character and returns the number of bytes that it completes. */
  private int one(char c, int ready) {
    byte value = c < 128 ? VALUES[c] : BAD;
    if (value >= 0 && padding == 0) {
      bits = bits << 6 | value;
      if (++count == 4) {
        put(ready, bits);
        count = 0;
        bits = 0;
        return 3;
      }
    } else if (c == '=' && count + padding >= 2 && count + padding < 4 && count > 0) {
      padding++;
    } else if (value != SKIP) {
      offender = c;
    }
    return 0;
  }

  void finish(Target target) throws IOException, EdxmlRefused {
    if (isBroken()) {
      return;
    }
    if (count == 1 || padding > 0 && count + padding != 4) {
      offender = '=';
    } else if (count > 1) {
      put(0, bits << 6 * (4 - count));
      target.accept(out, 0, count - 1);
    }
  }

  private void put(int at, int group) {
    out[at] = (byte) (group >> 16);
    out[at + 1] = (byte) (group >> 8);
    out[at + 2] = (byte) group;
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
