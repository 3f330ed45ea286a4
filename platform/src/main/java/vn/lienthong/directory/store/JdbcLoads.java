package vn.lienthong.directory.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.directory.domain.Loads;

@Repository
class JdbcLoads implements Loads {
  private final JdbcClient db;

  JdbcLoads(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean begin(String name, Instant at) {
    int rows =
        db.sql(
                """
                insert into directory.loaded (name, loaded_at) values (:name, :at)
                on conflict do nothing\
                """)
            .param("name", name)
            .param("at", Timestamp.from(at))
            .update();
    return rows == 1;
  }
}
