package vn.lienthong.bench.directory;

import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.bench.Row;
import vn.lienthong.bench.Sample;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.WallClock;

/** Import of a country of agencies, and search as people type, on a durable PostgreSQL. */
public final class DirectoryBench implements Benchmark {
  private static final int AGENCIES = 125_000;
  private static final int ROUNDS = 20;
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

  /** What people type: letter by letter, without accents, with them, codes, and misses. */
  private static final List<String> TYPED =
      List.of(
          "so y te",
          "Sở Y tế",
          "sở",
          "so tai chinh tinh an",
          "phong tai chinh",
          "uy ban nhan dan",
          "ủy ban nhân dân xã vĩnh",
          "ubnd",
          "xa an binh",
          "huyện Đức Thọ",
          "truong tieu hoc",
          "trường trung học cơ sở xã",
          "tram y te xa minh",
          "hoi nong dan xa kim lien",
          "H46",
          "000.21.40.H46",
          "h46.40",
          "khong co dau ca",
          "cong an xa",
          "doan thanh nien xa thanh");

  @Override
  public String name() {
    return "directory";
  }

  @Override
  public String about() {
    return "import of 125,000 agencies, and search as people type";
  }

  @Override
  public List<Row> run(boolean quick) {
    try (var database = DurableDatabase.start()) {
      var connection = new SingleConnectionDataSource(database.url(), true);
      connection.setAutoCommit(true);
      JdbcClient.create(connection).sql("create extension if not exists pg_trgm").update();
      database.migrate("directory");
      try (var directory = context(connection)) {
        return measure(directory);
      } finally {
        connection.destroy();
      }
    }
  }

  private static List<Row> measure(AnnotationConfigApplicationContext context) {
    var rows = new ArrayList<Row>();
    var csv = InventedCountry.csv(AGENCIES);
    var scale = AGENCIES + " agencies, two codes each";
    long start = System.nanoTime();
    var result =
        context
            .getBean(AgencyImport.class)
            .importCsv(new StringReader(csv), Caller.node("bench"), ImportProgress.SILENT);
    var seconds = seconds(start);
    if (!result.equals(new ImportResult.Imported(AGENCIES, 0))) {
      throw new IllegalStateException(result.toString());
    }
    rows.add(Row.atMost(60, "directory import", seconds, "s", scale));
    context.getBean(JdbcClient.class).sql("analyze").update();
    search(context.getBean(Directory.class), scale, rows);
    return rows;
  }

  private static void search(Directory directory, String scale, List<Row> rows) {
    var times = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var typed : TYPED) {
        long start = System.nanoTime();
        directory.search(typed, null, TODAY, 1, 20);
        if (round > 0) {
          times.add(seconds(start) * 1_000);
        }
      }
    }
    var sample = Sample.of(times);
    rows.add(Row.atMost(50, "directory search p95", sample.at(0.95), "ms", scale));
    rows.add(Row.reported("directory search median", sample.median(), "ms", scale));
    rows.add(Row.reported("directory search slowest", sample.at(1), "ms", scale));
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
  }

  private static AnnotationConfigApplicationContext context(SingleConnectionDataSource source) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(source));
    context.registerBean(Journal.class, SilentJournal::new);
    context.registerBean(Rights.class, () -> (caller, right) -> true);
    context.registerBean(WallClock.class, () -> new WallClock(Clock.systemUTC()));
    context.registerBean(BusinessClock.class, () -> new BusinessClock(Clock.systemUTC()));
    context.register(Transactions.class);
    context.scan("vn.lienthong.directory.application", "vn.lienthong.directory.store");
    context.refresh();
    return context;
  }

  @EnableTransactionManagement
  static class Transactions {}

  /** The journal has a benchmark of its own. */
  private static final class SilentJournal implements Journal {
    @Override
    public UUID append(NewEntry entry) {
      return Ids.next();
    }

    @Override
    public UUID appendNow(NewEntry entry) {
      return Ids.next();
    }
  }
}
