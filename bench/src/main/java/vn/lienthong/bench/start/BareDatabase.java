package vn.lienthong.bench.start;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import vn.lienthong.node.postgres.EmbeddedDatabase;

/** The database of a node without the application: the other floor under its start. */
public final class BareDatabase {
  static final String READY = "bare database is ready";

  private BareDatabase() {}

  public static void main(String[] args) throws InterruptedException {
    var directory = Path.of(args[0]);
    directory.toFile().mkdirs();
    var database = EmbeddedDatabase.start(directory, step -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}
