package vn.lienthong.identity.store;

import static vn.lienthong.identity.store.JdbcSystems.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.shared.Ids;

/** Hashes of the passwords a person had, the one in use included. */
@Repository
public class JdbcFormerPasswords {
  private final JdbcClient jdbc;

  public JdbcFormerPasswords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last ones, newest first. */
  public List<String> last(UUID person, int number) {
    return jdbc.sql(
            """
            select password from identity.former_password
            where person_id = ? order by set_at desc, id desc limit ?\
            """)
        .param(person)
        .param(number)
        .query((row, n) -> row.getString(1))
        .list();
  }

  public void add(UUID person, String encoded, Instant at) {
    jdbc.sql(
            """
            insert into identity.former_password (id, person_id, password, set_at)
            values (?, ?, ?, ?)\
            """)
        .param(Ids.next())
        .param(person)
        .param(encoded)
        .param(utc(at))
        .update();
  }

  /** Forgets all but the last ones. */
  public void keepLast(UUID person, int number) {
    jdbc.sql(
            """
            delete from identity.former_password
            where person_id = :person and id not in (
              select id from identity.former_password
              where person_id = :person order by set_at desc, id desc limit :number)\
            """)
        .param("person", person)
        .param("number", number)
        .update();
  }
}
