package vn.lienthong.procedures.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.procedures.domain.FirstLoads;

@Repository
class JdbcFirstLoads implements FirstLoads {
  private static final String NOTE =
      "insert into procedures.loaded (name, loaded_at) values (:name, :at) on conflict do nothing";

  private final JdbcClient db;

  JdbcFirstLoads(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean begin(String name, Instant at) {
    return db.sql(NOTE).param("name", name).param("at", Timestamp.from(at)).update() == 1;
  }
}
