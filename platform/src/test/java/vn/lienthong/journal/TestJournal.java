package vn.lienthong.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.TestDatabase;

/** A journal on a real database: everything of the module, nothing else of the platform. */
public final class TestJournal implements AutoCloseable {
  public static final Caller SYSTEM =
      Caller.system("000.00.00.H46", "Trục Quảng Bình", new AgencyCode("H46"));
  public static final Caller CLERK =
      new Caller(
          Caller.Kind.PERSON, "person-7", "Nguyễn Văn A", new AgencyCode("G22"), "clerk", "");

  /** What tests announce. */
  public enum Announced implements EntryType {
    COUNTED;

    @Override
    public String type() {
      return "test.counted";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<String> facts() {
      return List.of("writer", "n");
    }

    @Override
    public String since() {
      return "0.1";
    }
  }

  private final @Nullable TestDatabase database;
  private final Path keys;
  private final HikariDataSource pool = new HikariDataSource();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private TestJournal(TestDatabase database, Path keys, boolean sequencing) {
    this(database.dataSource(), database, keys, sequencing);
  }

  private TestJournal(
      DataSource source, @Nullable TestDatabase database, Path keys, boolean sequencing) {
    this.database = database;
    this.keys = keys;
    pool.setDataSource(source);
    pool.setMaximumPoolSize(70);
    pool.setConnectionTimeout(Patiently.LONG.toMillis());
    pool.setMinimumIdle(1);
    var clock = Clock.systemUTC();
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.registerBean(WallClock.class, () -> new WallClock(clock));
    context.registerBean(BusinessClock.class, () -> new BusinessClock(clock));
    context.registerBean(Rights.class, () -> (caller, right) -> !caller.role().equals("clerk"));
    context.registerBean(
        JournalSettings.class,
        () ->
            new JournalSettings(
                keys, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(20)));
    context.registerBean(TimeStampSettings.class, () -> stampSettings(keys));
    context.registerBean(RetentionSettings.class, () -> retention(keys));
    context.registerBean(
        ReadinessSettings.class,
        () -> new ReadinessSettings(Duration.ofMinutes(5), Duration.ofMinutes(2)));
    var scanner = new ClassPathBeanDefinitionScanner(context);
    if (!sequencing) {
      scanner.addExcludeFilter(
          new RegexPatternTypeFilter(Pattern.compile(".*(Sequencer|TimeStamp)Thread")));
    }
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
    scanner.scan("vn.lienthong.journal");
  }

  private static TestJournal started(TestDatabase database, Path keys, boolean sequencing) {
    var journal = new TestJournal(database, keys, sequencing);
    journal.context.refresh();
    return journal;
  }

  /** On a database of its own, with a running sequencer. */
  public static TestJournal running() {
    return started(TestDatabase.create(), freshKeys(), true);
  }

  /** With these subscribers. */
  public static TestJournal runningWith(JournalSubscriber... subscribers) {
    return with(new TestJournal(TestDatabase.create(), freshKeys(), true), subscribers);
  }

  /** A second process on the same database and data directory, with these subscribers. */
  public TestJournal anotherWith(JournalSubscriber... subscribers) {
    return with(new TestJournal(database(), keys, true), subscribers);
  }

  private static TestJournal with(TestJournal journal, JournalSubscriber... subscribers) {
    for (var subscriber : subscribers) {
      journal.context.registerBean(
          subscriber.subscriber(), JournalSubscriber.class, () -> subscriber);
    }
    journal.context.refresh();
    return journal;
  }

  /** Without a sequencer: the test numbers by itself. */
  public static TestJournal still() {
    return started(TestDatabase.create(), freshKeys(), false);
  }

  /** A second process on the same database and data directory. */
  public TestJournal another() {
    return started(database(), keys, true);
  }

  /** A node on a database that a restore made, in the data directory it made. */
  public static TestJournal restored(DataSource database, Path directory, String restored) {
    var journal = new TestJournal(database, null, directory, true);
    journal
        .context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("installation", Map.of("lienthong.restored", restored)));
    journal.context.refresh();
    return journal;
  }

  /** A second process with a data directory of its own. */
  public TestJournal elsewhere() {
    return started(database(), freshKeys(), true);
  }

  /** This stopped node with its database as it was before about that many entries. */
  public TestJournal olderThan(long entries) {
    var older = new TestJournal(database(), keys, true);
    Tampering.of(older).cutTail(entries);
    older.context.refresh();
    return older;
  }

  /** Nothing is archived but what a test archives. */
  private static RetentionSettings retention(Path folder) {
    return new RetentionSettings(
        folder.resolve("archives"),
        List.of(),
        LocalTime.of(1, 0),
        LocalTime.of(5, 0),
        1000,
        DataSize.ofMegabytes(10),
        DataSize.ofBytes(0));
  }

  private static TimeStampSettings stampSettings(Path folder) {
    var every = Duration.ofSeconds(60);
    return new TimeStampSettings(false, "", folder, every, every, every);
  }

  private static Path freshKeys() {
    try {
      return Files.createTempDirectory("journal-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Journal journal() {
    return bean(Journal.class);
  }

  public JournalReader reader() {
    return bean(JournalReader.class);
  }

  public JdbcClient sql() {
    return JdbcClient.create(pool);
  }

  public DataSource dataSource() {
    return pool;
  }

  public TestDatabase database() {
    return Objects.requireNonNull(database);
  }

  public Path keys() {
    return keys;
  }

  public <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(bean(JdbcTransactionManager.class))
        .<T>execute(status -> work.get());
  }

  /** A numbered note of a writer, in a transaction of its own. */
  public UUID append(String writer, int n) {
    return inTransaction(() -> journal().append(entry(writer, n)));
  }

  public static NewEntry entry(String writer, int n) {
    return new NewEntry(
            Announced.COUNTED, "subject-" + writer, SYSTEM, Map.of(), Map.of("name", "Trần Thị B"))
        .fact("writer", writer)
        .fact("n", n);
  }

  /** A session for tests that number by themselves. */
  public SequencingSession session() {
    var session = bean(SequencingSession.Source.class).open();
    if (!session.elect()) throw new IllegalStateException("somebody else is elected");
    return session;
  }

  /** Waits until everything committed so far stands under a head. */
  public SignedHead drain() {
    return bean(JournalAdministration.class).drain("test", Patiently.LONG);
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
