package vn.lienthong.identity.store;

import static vn.lienthong.identity.store.JdbcSystems.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.identity.SystemRegister.Credential;
import vn.lienthong.identity.SystemRegister.Registered;
import vn.lienthong.shared.AgencyCode;

/** All systems with what they may call with, in two questions however many there are. */
@Repository
public class JdbcSystemRegister {
  private final JdbcClient jdbc;

  public JdbcSystemRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Registered> all(Instant now) {
    var credentials = credentials(now);
    return jdbc.sql("select id, name, agency, active from identity.system order by id")
        .query((row, number) ->
            new Registered(
                row.getString("id"),
                row.getString("name"),
                new AgencyCode(row.getString("agency")),
                row.getBoolean("active"),
                credentials.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  private Map<String, List<Credential>> credentials(Instant now) {
    var found = new HashMap<String, List<Credential>>();
    jdbc.sql(
            """
            select system_id, 'SECRET' as kind, created_at, valid_until from identity.system_secret
            where valid_until is null or valid_until > :now
            union all
            select system_id, 'KEY', created_at, valid_until from identity.system_key
            where valid_until is null or valid_until > :now
            order by created_at desc\
            """)
        .param("now", utc(now))
        .query(row -> {
          found
              .computeIfAbsent(row.getString("system_id"), id -> new ArrayList<>())
              .add(credential(row));
        });
    return found;
  }

  private static Credential credential(ResultSet row) throws SQLException {
    var until = row.getObject("valid_until", OffsetDateTime.class);
    return new Credential(
        Credential.Kind.valueOf(row.getString("kind")),
        Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)).toInstant(),
        until == null ? null : until.toInstant());
  }
}
