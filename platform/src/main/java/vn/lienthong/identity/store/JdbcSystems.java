package vn.lienthong.identity.store;

import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.identity.domain.PublicKeys;
import vn.lienthong.identity.domain.SystemRow;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** Systems and their sealed secrets. */
@Repository
public class JdbcSystems {
  private final JdbcClient jdbc;
  private final NodeKey key;

  public JdbcSystems(JdbcClient jdbc, NodeKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  public Optional<SystemRow> find(String id) {
    return jdbc.sql("select * from identity.system where id = ?")
        .param(id)
        .query(JdbcSystems::system)
        .optional();
  }

  public List<SystemRow> all() {
    return jdbc.sql("select * from identity.system order by id").query(JdbcSystems::system).list();
  }

  public List<SystemRow> of(AgencyCode agency) {
    return jdbc.sql("select * from identity.system where agency = ? order by id")
        .param(agency.value())
        .query(JdbcSystems::system)
        .list();
  }

  /** Agencies of active systems. */
  public Set<AgencyCode> agencies() {
    return jdbc.sql("select distinct agency from identity.system where active")
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .set();
  }

  public void serve(String id, AgencyCode agency) {
    jdbc.sql("update identity.system set agency = ? where id = ?")
        .param(agency.value())
        .param(id)
        .update();
  }

  /** False when the id is taken. */
  public boolean insert(SystemRow system) {
    return jdbc.sql(
                """
                insert into identity.system (id, name, agency, active, sample, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing\
                """)
            .param(system.id())
            .param(system.name())
            .param(system.agency().value())
            .param(system.active())
            .param(system.sample())
            .param(utc(system.createdAt()))
            .update()
        == 1;
  }

  public void deactivate(String id) {
    jdbc.sql("update identity.system set active = false where id = ?").param(id).update();
  }

  /** Secrets of an active system that are in force, opened. */
  public List<byte[]> secrets(String systemId, Instant now) {
    return jdbc.sql(
            """
            select sealed from identity.system_secret
            join identity.system on system.id = system_id
            where system_id = ? and active and (valid_until is null or valid_until > ?)\
            """)
        .param(systemId)
        .param(utc(now))
        .query((row, number) -> key.open(row.getBytes("sealed"), label(systemId)))
        .list();
  }

  public List<Instant> secretTimes(String systemId, Instant now) {
    return jdbc.sql(
            """
            select created_at from identity.system_secret
            where system_id = ? and (valid_until is null or valid_until > ?)
            order by created_at desc, id\
            """)
        .param(systemId)
        .param(utc(now))
        .query((row, number) -> row.getTimestamp("created_at").toInstant())
        .list();
  }

  public void insertSecret(String systemId, byte[] secret, Instant now) {
    jdbc.sql(
            """
            insert into identity.system_secret (id, system_id, sealed, created_at)
            values (?, ?, ?, ?)\
            """)
        .param(Ids.next())
        .param(systemId)
        .param(key.seal(secret, label(systemId)))
        .param(utc(now))
        .update();
  }

  /** Lets every secret in force end then, unless it ends earlier already. */
  public void endSecrets(String systemId, Instant until) {
    end("system_secret", systemId, until);
  }

  private void end(String table, String systemId, Instant until) {
    jdbc.sql(
            """
            update identity.%s set valid_until = :until
            where system_id = :system and (valid_until is null or valid_until > :until)\
            """
                .formatted(table))
        .param("system", systemId)
        .param("until", utc(until))
        .update();
  }

  public void insertKey(String systemId, String algorithm, byte[] publicKey, Instant now) {
    jdbc.sql(
            """
            insert into identity.system_key (id, system_id, algorithm, public_key, created_at)
            values (?, ?, ?, ?, ?)\
            """)
        .param(Ids.next())
        .param(systemId)
        .param(algorithm)
        .param(publicKey)
        .param(utc(now))
        .update();
  }

  public void endKeys(String systemId, Instant until) {
    end("system_key", systemId, until);
  }

  /** Algorithm and SHA-256 fingerprint of each public key in force. */
  public List<String> keys(String systemId, Instant now) {
    return jdbc.sql(
            """
            select algorithm || ' ' || encode(sha256(public_key), 'hex') as fingerprint
            from identity.system_key
            where system_id = ? and (valid_until is null or valid_until > ?)
            order by created_at desc, id\
            """)
        .param(systemId)
        .param(utc(now))
        .query((row, number) -> row.getString("fingerprint"))
        .list();
  }

  /** An active system and its public keys in force, the newest first. */
  public record Signer(SystemRow system, List<PublicKey> keys) {}

  /** Who signs as that system: every signed call asks, so one statement answers. */
  public Optional<Signer> signer(String systemId, Instant now) {
    return jdbc.sql(
            """
            select s.*, k.algorithm, k.public_key from identity.system s
            left join identity.system_key k on k.system_id = s.id
              and (k.valid_until is null or k.valid_until > ?)
            where s.id = ? and s.active order by k.created_at desc, k.id\
            """)
        .param(utc(now))
        .param(systemId)
        .query((ResultSetExtractor<Optional<Signer>>) JdbcSystems::signedBy);
  }

  private static Optional<Signer> signedBy(ResultSet rows) throws SQLException {
    SystemRow system = null;
    var keys = new ArrayList<PublicKey>();
    while (rows.next()) {
      system = system(rows, 0);
      var algorithm = rows.getString("algorithm");
      if (algorithm != null) {
        keys.add(PublicKeys.stored(algorithm, rows.getBytes("public_key")));
      }
    }
    return Optional.ofNullable(system).map(found -> new Signer(found, keys));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static String label(String systemId) {
    return "system-secret " + systemId;
  }

  private static SystemRow system(ResultSet row, int number) throws SQLException {
    Timestamp created = row.getTimestamp("created_at");
    return new SystemRow(
        row.getString("id"),
        row.getString("name"),
        new AgencyCode(row.getString("agency")),
        row.getBoolean("active"),
        row.getBoolean("sample"),
        created.toInstant());
  }
}
