package vn.lienthong.bench.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.shared.Ids;

/** The peer: one row of the same size with an id, one durable transaction each, the same stack. */
final class BareInserts implements AutoCloseable {
  private final HikariDataSource pool;
  private final Writers writers;
  private final JdbcTemplate db;
  private final TransactionTemplate transaction;
  private final byte[] body = Ids.bytes(JournalEntries.BYTES);

  BareInserts(DurableDatabase database, int count) {
    this.pool = JournalEntries.pool(database, count);
    this.writers = new Writers(count);
    this.db = new JdbcTemplate(pool);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    db.execute("create table bare (id uuid primary key, body bytea not null)");
  }

  Measured run(Duration time) {
    double perSecond =
        writers.run(
            time,
            writer ->
                transaction.executeWithoutResult(status ->
                    db.update("insert into bare (id, body) values (?, ?)", Ids.next(), body)));
    return Measured.of(perSecond);
  }

  @Override
  public void close() {
    writers.close();
    pool.close();
  }
}
