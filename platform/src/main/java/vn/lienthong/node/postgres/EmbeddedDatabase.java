package vn.lienthong.node.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/**
 * A real PostgreSQL inside the data directory: durable (fsync and synchronous_commit on), SCRAM,
 * Vietnamese ICU order as the default collation. While the node runs, a postmaster that was killed
 * is started again on the same port, so the pool finds it by itself.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final int PORT_LINE = 3;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long RESTART_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final PostgresCluster cluster;
  private final PostgresBinaries binaries;
  private final String password;
  private final int port;
  private final Consumer<RuleViolated> news;
  private volatile boolean closing;
  private volatile PostgresProcess process;

  private EmbeddedDatabase(
      PostgresCluster cluster, PostgresBinaries binaries, int port, Consumer<RuleViolated> news)
      throws IOException {
    this.cluster = cluster;
    this.binaries = binaries;
    this.password = cluster.password();
    this.port = port;
    this.news = news;
    this.process = launch();
  }

  /**
   * Starts the database of a data directory that this process holds; creates it the first time, and
   * first stops what a killed node left running.
   *
   * @throws RuleViolated when it does not come up; the message holds the end of its log
   */
  public static EmbeddedDatabase start(Path directory, Progress progress) {
    return start(directory, progress, news -> {});
  }

  /** The same; the listener hears when the database was killed and when it is back. */
  public static EmbeddedDatabase start(
      Path directory, Progress progress, Consumer<RuleViolated> news) {
    try {
      var cluster = new PostgresCluster(directory);
      if (!cluster.created()) {
        progress.step("Unpacking and creating the database (first start)");
      }
      var binaries = PostgresBinaries.in(directory);
      if (!cluster.created()) {
        cluster.create(binaries);
      }
      cluster.checkVersion();
      PostgresProcess.stopLeftOver(cluster.data());
      progress.step("Starting the database");
      var database = new EmbeddedDatabase(cluster, binaries, FreePort.next(), news);
      database.watch();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a first start has created the database of this directory. */
  public static boolean existsIn(Path directory) {
    return new PostgresCluster(directory).created();
  }

  /**
   * Connections to the database that a running node of this directory keeps open.
   *
   * @throws RuleViolated when the node has not come so far yet
   */
  public static PGSimpleDataSource attach(Path directory) {
    var cluster = new PostgresCluster(directory);
    var running = cluster.data().resolve("postmaster.pid");
    if (!Files.exists(running)) {
      throw new RuleViolated(NodeError.DATABASE_UNREACHABLE, running);
    }
    try {
      var lines = Files.readAllLines(running);
      if (lines.size() <= PORT_LINE) {
        throw new RuleViolated(NodeError.DATABASE_UNREACHABLE, running);
      }
      return source(Integer.parseInt(lines.get(PORT_LINE).strip()), cluster.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PGSimpleDataSource dataSource() {
    return source(port, password);
  }

  /** Process number of the postmaster. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    closing = true;
    process.stop();
  }

  private PostgresProcess launch() throws IOException {
    var command = binaries.command("postgres", cluster.serverArguments(port));
    var started = PostgresProcess.start(command, cluster.log());
    var limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (!started.alive() || System.nanoTime() > limit) {
        started.stop();
        throw new RuleViolated(
            NodeError.DATABASE_DID_NOT_START, cluster.log(), PostgresCluster.tail(cluster.log()));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return started;
  }

  private boolean answers() {
    try (var connection = dataSource().getConnection()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private void watch() {
    var watcher = new Thread(this::restartWhenKilled, "database-watchdog");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void restartWhenKilled() {
    while (!closing) {
      process.onExit().join();
      if (!closing) {
        LOG.error("The database process {} ended; starting it again", process.pid());
        news.accept(new RuleViolated(NodeError.DATABASE_ENDED, process.pid()));
        restart();
      }
    }
  }

  /** Workers of a killed postmaster need a moment to go, so the first attempts may be refused. */
  private void restart() {
    while (!closing) {
      try {
        var started = launch();
        process = started;
        if (closing) {
          started.stop();
        }
        LOG.warn("The database runs again as process {}", started.pid());
        news.accept(new RuleViolated(NodeError.DATABASE_BACK, started.pid()));
        return;
      } catch (IOException | RuleViolated e) {
        LOG.warn("The database did not start again yet: {}", e.getMessage());
        LockSupport.parkNanos(RESTART_PAUSE_NANOS);
      }
    }
  }

  private static PGSimpleDataSource source(int port, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    source.setUser("postgres");
    source.setPassword(password);
    return source;
  }
}
