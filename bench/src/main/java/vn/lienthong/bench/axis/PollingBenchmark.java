package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.Row;
import vn.lienthong.bench.Sample;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.node.postgres.EmbeddedDatabase;

/** What a poll costs must not grow with what was delivered long ago. */
public final class PollingBenchmark implements Benchmark {
  private static final int PENDING = 10_000;
  private static final int PAGE = 100;
  private static final int POLLS = 1_000;

  /** On two cores the compiler of the JVM is busy that long. */
  private static final long WARM_NANOS = 60_000_000_000L;

  private static final long SMALL = 100_000;
  private static final long LARGE = 5_000_000;

  @Override
  public String name() {
    return "polling";
  }

  @Override
  public String about() {
    return "an inbox of 10,000 that wait, polled over the signed face, with 100,000 deliveries in"
        + " history and with 5 million";
  }

  @Override
  public List<Row> run(boolean quick) {
    try (var folder = new Scratch(".bench-polling-");
        var node = LoadedNode.start(folder.path().resolve("data"))) {
      var recipient = new RegisteredKeys(node.url()).axis(Letters.COMMUNE);
      var database = EmbeddedDatabase.attach(folder.path().resolve("data"));
      var history = new History(database, Letters.COMMUNE);
      history.waiting(PENDING);
      history.finished(SMALL);
      for (long begun = System.nanoTime(); System.nanoTime() - begun < WARM_NANOS; ) {
        poll(recipient, PENDING);
      }
      var small = poll(recipient, PENDING);
      history.finished(quick ? LARGE / 2 : LARGE);
      var large = poll(recipient, PENDING);
      return rows(small, large, quick ? LARGE / 2 : LARGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> rows(Sample small, Sample large, long most) {
    var rows = new ArrayList<Row>();
    rows.add(Row.reported("poll, 95 of 100", small.at(0.95), "ms", SMALL + " in history"));
    rows.add(Row.reported("poll, 95 of 100", large.at(0.95), "ms", most + " in history"));
    rows.add(
        Row.atMost(
            1.5,
            "poll with the long history per poll with the short",
            large.at(0.95) / small.at(0.95),
            "ratio",
            POLLS + " polls of " + PAGE + ", " + PENDING + " waiting"));
    return rows;
  }

  /** Walks the inbox again and again, page by page. */
  private static Sample poll(SignedAxis recipient, int pending) {
    var times = new long[POLLS];
    long after = 0;
    for (int n = 0; n < POLLS; n++) {
      long asked = System.nanoTime();
      var page = recipient.inbox(MessageType.DOCUMENT, after, PAGE);
      times[n] = System.nanoTime() - asked;
      if (n == 0 && page.items().size() != Math.min(PAGE, pending)) {
        throw new IllegalStateException("the inbox holds " + page.items().size());
      }
      after = page.items().size() < PAGE ? 0 : page.next();
    }
    return Sample.ofNanos(times);
  }
}
