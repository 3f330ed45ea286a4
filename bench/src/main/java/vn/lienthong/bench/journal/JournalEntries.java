package vn.lienthong.bench.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.journal.EntryType;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalAdministration;
import vn.lienthong.journal.JournalSettings;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.ReadinessSettings;
import vn.lienthong.journal.RetentionSettings;
import vn.lienthong.journal.TimeStampSettings;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** The journal of the platform with its sequencer, and writers beside it. */
final class JournalEntries implements AutoCloseable {
  static final int BYTES = 300;
  private static final Caller AXIS =
      Caller.system("000.00.00.H46", "Quảng Bình", new AgencyCode("H46"));

  /** An entry as the axis writes it for an accepted packet. */
  private enum Accepted implements EntryType {
    PACKET;

    @Override
    public String type() {
      return "bench.packet-accepted";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<String> facts() {
      return List.of("hash");
    }

    @Override
    public String since() {
      return "0.1";
    }
  }

  private final Path keys;
  private final HikariDataSource pool;
  private final Writers writers;
  private final AnnotationConfigApplicationContext context;
  private final TransactionTemplate transaction;
  private final Journal journal;

  JournalEntries(DurableDatabase database, int count) {
    database.migrate("journal");
    this.keys = temporary();
    this.pool = pool(database, count + 4);
    this.writers = new Writers(count);
    this.context = context(pool, keys);
    this.transaction = new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
    this.journal = context.getBean(Journal.class);
  }

  static HikariDataSource pool(DurableDatabase database, int size) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setMaximumPoolSize(size);
    return pool;
  }

  private static AnnotationConfigApplicationContext context(DataSource pool, Path keys) {
    var context = new AnnotationConfigApplicationContext();
    var clock = Clock.systemUTC();
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.registerBean(WallClock.class, () -> new WallClock(clock));
    context.registerBean(BusinessClock.class, () -> new BusinessClock(clock));
    context.registerBean(
        JournalSettings.class,
        () ->
            new JournalSettings(
                keys, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(20)));
    var minute = Duration.ofMinutes(1);
    context.registerBean(
        TimeStampSettings.class,
        () -> new TimeStampSettings(false, "", keys, minute, minute, minute));
    context.registerBean(ReadinessSettings.class, () -> new ReadinessSettings(minute, minute));
    context.registerBean(RetentionSettings.class, () -> nothingIsArchived(keys));
    new ClassPathBeanDefinitionScanner(context).scan("vn.lienthong.journal");
    context.refresh();
    return context;
  }

  private static RetentionSettings nothingIsArchived(Path folder) {
    var begin = LocalTime.of(1, 0);
    var size = DataSize.ofMegabytes(1);
    return new RetentionSettings(folder, List.of(), begin, begin.plusHours(1), 1, size, size);
  }

  /**
   * Writes for that time; then every entry's delay is known from the heads as a reader saw them.
   */
  Measured run(Duration time) {
    return run(time, Double.POSITIVE_INFINITY);
  }

  /** As {@link #run(Duration)}, at a rate of all writers together. */
  Measured run(Duration time, double rate) {
    var commits = new ConcurrentHashMap<UUID, Long>();
    var heads = new HeadObserver(context);
    double perSecond =
        writers.run(
            time,
            rate,
            writer -> {
              var id = transaction.<UUID>execute(status -> journal.append(entry(writer)));
              commits.put(id, System.nanoTime());
            });
    context.getBean(JournalAdministration.class).drain("bench", Duration.ofMinutes(1));
    return Measured.of(perSecond, heads.delays(commits));
  }

  /** Facts and payload together: a row of about 300 bytes besides id and subject. */
  private static NewEntry entry(int writer) {
    return new NewEntry(
        Accepted.PACKET,
        "packet-" + writer,
        AXIS,
        Map.of("hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        Map.of("subject", "V/v triển khai Trục liên thông văn bản quốc gia năm 2020"));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("bench-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    writers.close();
    context.close();
    pool.close();
    try (var files = Files.walk(keys)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
