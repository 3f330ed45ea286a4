package vn.lienthong.documents.signatures;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF unpacks to, found without keeping any of it: a few bytes may unpack to more than
 * the machine has. A packed stream inside a packed stream is followed too.
 */
final class Unpacking {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int BLOCK = 64 * 1024;
  private static final int DEEPEST = 8;

  private long left;

  private Unpacking(long limit) {
    this.left = limit;
  }

  /** True when the packed streams of the file hold no more than that together. */
  static boolean within(byte[] pdf, long limit) {
    var unpacking = new Unpacking(limit);
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      unpacking.unpack(pdf, at);
      if (unpacking.left < 0) {
        return false;
      }
    }
    return true;
  }

  /** Place behind the next {@code stream} keyword and its line end, -1 for none. */
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length + 2 < pdf.length; i++) {
      if (pdf[i] == 's' && matches(pdf, i)) {
        int at = i + STREAM.length;
        if (pdf[at] == '\r') {
          at++;
        }
        return pdf[at] == '\n' ? at + 1 : at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private void unpack(byte[] pdf, int at) {
    var layers = new Inflater[DEEPEST];
    try {
      var input = new Inflater();
      layers[0] = input;
      input.setInput(pdf, at, pdf.length - at);
      drain(layers, 0);
    } finally {
      for (var layer : layers) {
        if (layer != null) {
          layer.end();
        }
      }
    }
  }

  /** Counts what a layer gives, and hands it to the layer below as long as that can read it. */
  private void drain(Inflater[] layers, int depth) {
    var block = new byte[BLOCK];
    var layer = layers[depth];
    boolean deeper = depth + 1 < DEEPEST;
    try {
      while (left >= 0) {
        int given = layer.inflate(block);
        if (given == 0) {
          return;
        }
        left -= given;
        if (deeper) {
          deeper = below(layers, depth + 1, block, given);
        }
      }
    } catch (DataFormatException notPacked) {
      // another filter, or no stream at all: it is as large as it stands there
    }
  }

  private boolean below(Inflater[] layers, int depth, byte[] block, int given) {
    var known = layers[depth];
    if (known == null) {
      if (!packed(block, given)) {
        return false;
      }
      known = new Inflater();
      layers[depth] = known;
    }
    known.setInput(block, 0, given);
    drain(layers, depth);
    return !known.finished();
  }

  /** Head of a zlib stream (RFC 1950, 2.2). */
  private static boolean packed(byte[] block, int given) {
    return given > 2
        && (block[0] & 0x0f) == 8
        && ((block[0] & 0xff) * 256 + (block[1] & 0xff)) % 31 == 0;
  }
}
