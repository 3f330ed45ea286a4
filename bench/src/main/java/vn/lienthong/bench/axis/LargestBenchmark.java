package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.Row;
import vn.lienthong.client.Progress;
import vn.lienthong.client.SignedAxis;

/**
 * A document of 1 GiB in pieces, cut off in the middle and gone on with. What the node holds after
 * collections is compared with what it held while small letters went through.
 */
public final class LargestBenchmark implements Benchmark {
  private static final long GIB = 1L << 30;
  private static final int PIECE = 8_000_000;
  private static final int SMALL_LETTERS = 300;
  private static final int HEAP = 256;
  private static final int MOST_MORE = 64;
  private static final String SCALE = "1 GiB, pieces of 8 MB, heap " + HEAP + " MB";

  @Override
  public String name() {
    return "largest";
  }

  @Override
  public String about() {
    return "a document of 1 GiB in pieces over the signed face, cut off in the middle and gone on"
        + " with, and fetched";
  }

  @Override
  public List<Row> run(boolean quick) {
    try (var folder = new Scratch(".bench-largest-")) {
      // in Base64 the file is a third larger than what is attached
      return measure(folder.path(), GIB / 4 * 3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> measure(Path folder, long attachment) throws IOException {
    var letter = new LargeLetter(attachment);
    long size = letter.size();
    var log = folder.resolve("gc.log");
    var options =
        List.of(
            "-Xmx" + HEAP + "m",
            "-Xlog:gc:file=" + log,
            "-Dlienthong.exchange.max-packet=" + size + "B");
    var packet = folder.resolve("packet.edxml");
    letter.write(packet, "S0001", size);
    try (var node = LoadedNode.start(folder.resolve("data"), options)) {
      var keys = new RegisteredKeys(node.url());
      var sender = keys.axis(Letters.SENDER);
      var recipient = keys.axis(Letters.RECIPIENT);
      small(sender, recipient);
      var before = Files.readString(log);
      var rows = through(sender, recipient, packet, folder.resolve("fetched.edxml"));
      double empty = new HeapLog(before).floor(0.5, 1);
      double full = new HeapLog(Files.readString(log).substring(before.length())).kept();
      rows.add(Row.reported("heap after a collection, small letters", empty, "MB", SCALE));
      rows.add(Row.atMost(MOST_MORE, "more of it with the large one", full - empty, "MB", SCALE));
      return rows;
    }
  }

  private static List<Row> through(
      SignedAxis sender, SignedAxis recipient, Path packet, Path fetched) throws IOException {
    long cut = cut(sender, packet);
    long asked = System.nanoTime();
    var resumed = new AtomicLong(-1);
    Progress first = (moved, total) -> resumed.compareAndSet(-1, moved);
    var docId = sender.submitInPieces(packet, PIECE, first).docId();
    double sending = (System.nanoTime() - asked) / 1e9;
    asked = System.nanoTime();
    recipient.fetch(docId, fetched);
    double fetching = (System.nanoTime() - asked) / 1e9;
    var rows = new ArrayList<Row>();
    rows.add(Row.reported("sent before the cut", cut, "bytes", SCALE));
    rows.add(Row.atLeast(cut, "gone on with behind", resumed.get(), "bytes", SCALE));
    rows.add(Row.reported("sent after the cut in", sending, "s", SCALE));
    rows.add(Row.atLeast(Files.size(packet), "fetched", Files.size(fetched), "bytes", SCALE));
    rows.add(Row.reported("fetched in", fetching, "s", SCALE));
    return rows;
  }

  private static void small(SignedAxis sender, SignedAxis recipient) throws IOException {
    var letters = new Letters();
    for (int n = 0; n < SMALL_LETTERS; n++) {
      recipient.fetch(sender.submit(letters.letter("N" + n, Letters.RECIPIENT)).docId());
    }
  }

  /** Sends half of it and gives up; the bytes that were sent. */
  private static long cut(SignedAxis sender, Path packet) throws IOException {
    long half = Files.size(packet) / 2;
    var sent = new AtomicLong();
    Progress cutting =
        (moved, total) -> {
          sent.set(moved);
          if (moved >= half) {
            throw new LineCut();
          }
        };
    try {
      sender.submitInPieces(packet, PIECE, cutting);
      throw new IllegalStateException("was not cut");
    } catch (LineCut expected) {
      return sent.get();
    }
  }

  /** The line that broke in the middle. */
  private static final class LineCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
