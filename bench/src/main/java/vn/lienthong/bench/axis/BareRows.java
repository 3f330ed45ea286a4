package vn.lienthong.bench.axis;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import vn.lienthong.bench.DurableDatabase;

/** The peer: nothing but durable rows of 100 kB, one commit each. */
final class BareRows {
  private static final int SIZE = 100_000;

  private BareRows() {}

  static double perSecond(DurableDatabase database, int connections, Duration length)
      throws IOException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table bare (id bigint generated always as identity, body bytea)");
      statement.execute("alter table bare alter column body set storage external");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    long start = System.nanoTime();
    long end = start + length.toNanos();
    var tasks = new ArrayList<Callable<Integer>>();
    for (int n = 0; n < connections; n++) {
      tasks.add(() -> insert(database.dataSource().getConnection(), end));
    }
    var pool = Executors.newFixedThreadPool(connections);
    try {
      int rows = 0;
      for (var task : pool.invokeAll(tasks)) {
        rows += task.get();
      }
      return rows / ((System.nanoTime() - start) / 1e9);
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static int insert(Connection connection, long end) throws SQLException {
    var body = new byte[SIZE];
    new Random(2).nextBytes(body);
    int rows = 0;
    try (connection;
        var insert = connection.prepareStatement("insert into bare (body) values (?)")) {
      do {
        insert.setBytes(1, body);
        insert.executeUpdate();
        rows++;
      } while (System.nanoTime() < end);
    }
    return rows;
  }
}
