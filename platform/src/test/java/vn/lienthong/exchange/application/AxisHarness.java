package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.directory.Directory;
import vn.lienthong.documents.SignatureCheck;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.BookSettings;
import vn.lienthong.exchange.ConsoleSettings;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.PeerSettings;
import vn.lienthong.exchange.SecretSettings;
import vn.lienthong.exchange.SigningSettings;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.UploadSettings;
import vn.lienthong.exchange.WebhookSettings;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.WebhookCall;
import vn.lienthong.files.FileStore;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Signatories;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.journal.OutsideProofs;
import vn.lienthong.journal.ReadinessSettings;
import vn.lienthong.journal.Receipts;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.Subscriptions;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Right;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.TestDatabase;
import vn.lienthong.web.SampleNotice;

/** The axis on a real database with its neighbours as doubles and both clocks standing still. */
final class AxisHarness implements AutoCloseable {
  static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");

  private static final SecretSettings SECRETS =
      new SecretSettings(List.of("Mật; 2016-04-01", "Tối mật; 2016-04-01"));

  private final AnnotationConfigApplicationContext context;
  final RecordingJournal journal = new RecordingJournal();
  final KnownSystems systems = new KnownSystems();
  final RecordedCalls calls = new RecordedCalls();
  final KnownColleagues colleagues = new KnownColleagues();
  final KnownSubscribers subscribers = new KnownSubscribers();
  final MemoryFiles files = new MemoryFiles();
  final PenOfTheHarness pen = new PenOfTheHarness();
  final LinkedPeers peers;
  final SaidProofs proofs = new SaidProofs();

  AxisHarness(Path directory) {
    this(directory, DataSize.ofMegabytes(50));
  }

  AxisHarness(Path directory, DataSize maxPacket) {
    this(directory, maxPacket, new SmallDirectory());
  }

  /** With a directory that misbehaves. */
  AxisHarness(Path directory, DataSize maxPacket, Directory agencies) {
    this(directory, maxPacket, agencies, "000.00.00.G22");
  }

  /** The node of that axis code among others. */
  AxisHarness(Path directory, DataSize maxPacket, Directory agencies, String axisCode) {
    context = new AnnotationConfigApplicationContext();
    peers = new LinkedPeers(axisCode);
    var settings =
        new ExchangeSettings(
            directory,
            maxPacket,
            DataSize.ofKilobytes(256),
            Duration.ZERO,
            axisCode,
            1000,
            1000,
            1000,
            Duration.ofMinutes(5),
            Duration.ofSeconds(1));
    context.registerBean(DataSource.class, () -> TestDatabase.create().dataSource());
    context.registerBean(ExchangeSettings.class, () -> settings);
    context.registerBean(BookSettings.class, () -> new BookSettings(true, true));
    context.registerBean(RecordingJournal.class, () -> journal);
    context.registerBean(Signatories.class, () -> systems);
    context.registerBean(Directory.class, () -> agencies);
    context.registerBean(Colleagues.class, () -> colleagues);
    context.registerBean(Calendars.class, OfficeHours::new);
    context.registerBean(SignatureCheck.class, () -> pdf -> new SignatureReport.Checked(List.of()));
    context.registerBean(FileStore.class, () -> files);
    context.registerBean(PenOfTheHarness.class, () -> pen);
    context.registerBean(SigningSettings.class, AxisHarness::signing);
    context.registerBean(WebhookSettings.class, AxisHarness::webhooks);
    context.registerBean(SecretSettings.class, () -> SECRETS);
    context.registerBean(UploadSettings.class, AxisHarness::uploads);
    context.registerBean(NodeKey.class, TestNodeKey::new);
    context.registerBean(WebhookCall.class, () -> calls);
    context.registerBean(Subscriptions.class, () -> subscribers);
    context.registerBean(SystemRegister.class, () -> systems::registered);
    context.registerBean(Receipts.class, NoReceipts::new);
    context.registerBean(
        ReadinessSettings.class,
        () -> new ReadinessSettings(Duration.ofMinutes(5), Duration.ofMinutes(2)));
    context.registerBean(ConsoleSettings.class, AxisHarness::console);
    context.registerBean(PeerSettings.class, AxisHarness::peers);
    context.registerBean(PeerCall.class, () -> peers);
    context.registerBean(OutsideProofs.class, () -> proofs);
    context.registerBean(Rights.class, () -> AxisHarness::allows);
    context.registerBean(SampleNotice.class, () -> () -> true);
    context.register(Beans.class);
    context.refresh();
  }

  /** Clerks do everything but sign, leaders do not write, officers do what they are given. */
  private static boolean allows(Caller caller, Right right) {
    return switch (caller.role()) {
      case "officer" ->
          right == ExchangeRight.HANDLE_DOCUMENT || right == ExchangeRight.PREPARE_DOCUMENT;
      case "leader" ->
          right != ExchangeRight.SEND_DOCUMENT && right != ExchangeRight.PREPARE_DOCUMENT;
      default -> right != ExchangeRight.SIGN_DOCUMENT;
    };
  }

  private static SigningSettings signing() {
    return new SigningSettings(DataSize.ofKilobytes(1), 60, 14, -1, 115, 225);
  }

  private static UploadSettings uploads() {
    return new UploadSettings(
        3,
        DataSize.ofMegabytes(100),
        DataSize.ofMegabytes(4),
        Duration.ofHours(30),
        Duration.ofMinutes(10));
  }

  private static WebhookSettings webhooks() {
    return new WebhookSettings(
        true,
        2,
        Duration.ofDays(1),
        Duration.ofSeconds(10),
        Duration.ofHours(6),
        Duration.ofDays(5));
  }

  private static ConsoleSettings console() {
    return new ConsoleSettings(
        Duration.ofSeconds(10),
        1,
        3,
        Duration.ofDays(1),
        Duration.ofDays(3),
        6,
        5,
        1000,
        Duration.ofMinutes(1),
        3,
        Duration.ofDays(14));
  }

  private static PeerSettings peers() {
    return new PeerSettings(
        Duration.ofDays(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofMinutes(10));
  }

  /** The next commit happens, and then the line to the database is cut. */
  void loseTheNextCommit() {
    get(CutLine.class).cut = true;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** The records of that kind that leave the node after a while. */
  RetainedRecords retained(String kind) {
    return context.getBeansOfType(RetainedRecords.class).values().stream()
        .filter(records -> records.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** Everything as it was at the start, for tests that share an axis. */
  void reset() {
    var tables =
        db().sql("select 'exchange.' || tablename from pg_tables where schemaname = 'exchange'")
            .query(String.class)
            .list();
    db().sql("truncate " + String.join(", ", tables) + " restart identity").update();
    get(MovedClock.class).now.set(NOW);
    journal.clear();
    systems.clear();
    peers.clear();
    agencies().reset();
  }

  /** The small directory that the axis has unless it was given another. */
  SmallDirectory agencies() {
    return (SmallDirectory) get(Directory.class);
  }

  JdbcClient db() {
    return get(JdbcClient.class);
  }

  /** Lets the wall clock go on; the business clock stands still. */
  void pass(Duration time) {
    get(MovedClock.class).pass(time);
  }

  /** A packet sent by the system of an agency, with no promise about it. */
  Acceptance submit(AgencyCode sender, byte[] packet) {
    return submit(sender, packet, Set.of());
  }

  /** The same for some of its recipients only. */
  Acceptance submit(AgencyCode sender, byte[] packet, Set<AgencyCode> only) {
    return get(Exchange.class)
        .submit(
            new ByteArrayInputStream(packet), new Submission(systemOf(sender), "vxp", "", only));
  }

  static Caller systemOf(AgencyCode agency) {
    return Caller.system(agency.value(), agency.value(), agency);
  }

  /** An administrator of the node. */
  static Caller operator() {
    return new Caller(Caller.Kind.PERSON, "p-node", "Lê Văn Trục", null, "administrator", "");
  }

  static Caller clerkOf(AgencyCode agency) {
    return new Caller(Caller.Kind.PERSON, "p-" + agency, "Nguyễn Văn Mẫu", agency, "clerk", "");
  }

  @Override
  public void close() {
    context.close();
  }

  @TestConfiguration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @ComponentScan({"vn.lienthong.exchange.application", "vn.lienthong.exchange.store"})
  static class Beans {
    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
      return JdbcClient.create(template);
    }

    @Bean
    CutLine transactionManager(DataSource source) {
      return new CutLine(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
      return new TransactionTemplate(manager);
    }

    @Bean
    BusinessClock businessClock() {
      return new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE));
    }

    @Bean
    MovedClock movedClock() {
      return new MovedClock();
    }

    @Bean
    WallClock wallClock(MovedClock clock) {
      return new WallClock(clock);
    }
  }

  /** Transactions of a database whose answer to a commit may be lost. */
  static final class CutLine extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private volatile boolean cut;

    CutLine(DataSource source) {
      super(source);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      super.doCommit(status);
      if (cut) {
        cut = false;
        throw new TransactionSystemException("the line was cut");
      }
    }
  }

  /** A clock that goes on when it is told to. */
  static final class MovedClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    void pass(Duration time) {
      now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
      return BusinessClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
