package vn.lienthong.identity.store;

import static vn.lienthong.identity.store.JdbcSystems.utc;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** State of the embedded provider that every process of the node must see. */
@Repository
public class JdbcSignInState {
  private static final String KEY_LABEL = "signing-key";
  private final JdbcClient jdbc;
  private final NodeKey key;

  public JdbcSignInState(JdbcClient jdbc, NodeKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  public Optional<byte[]> signingKey() {
    return jdbc.sql("select sealed from identity.signing_key where id = 1")
        .query((row, number) -> key.open(row.getBytes("sealed"), KEY_LABEL))
        .optional();
  }

  /** Keeps the key unless another process was faster. */
  public void keepSigningKey(byte[] jwk, Instant now) {
    jdbc.sql(
            """
            insert into identity.signing_key (id, sealed, created_at) values (1, ?, ?)
            on conflict (id) do nothing\
            """)
        .param(key.seal(jwk, KEY_LABEL))
        .param(utc(now))
        .update();
  }

  /** One running sign-in; tokens are looked up by digest only. */
  public record Running(
      String id,
      @Nullable String state,
      @Nullable String code,
      @Nullable String token,
      byte[] body,
      Instant expiresAt) {}

  public void save(Running running) {
    jdbc.sql(
            """
            insert into identity.authorization_state
              (id, state_digest, code_digest, token_digest, body, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              state_digest = excluded.state_digest, code_digest = excluded.code_digest,
              token_digest = excluded.token_digest, body = excluded.body,
              expires_at = excluded.expires_at\
            """)
        .param(running.id())
        .param(digest(running.state()))
        .param(digest(running.code()))
        .param(digest(running.token()))
        .param(running.body())
        .param(utc(running.expiresAt()))
        .update();
  }

  public Optional<byte[]> find(String id) {
    return jdbc.sql("select body from identity.authorization_state where id = ?")
        .param(id)
        .query(byte[].class)
        .optional();
  }

  public Optional<byte[]> findByToken(String token) {
    return jdbc.sql(
            """
            select body from identity.authorization_state
            where code_digest = :digest or token_digest = :digest or state_digest = :digest\
            """)
        .param("digest", JdbcInvitations.digest(token))
        .query(byte[].class)
        .optional();
  }

  public void remove(String id) {
    jdbc.sql("delete from identity.authorization_state where id = ?").param(id).update();
  }

  public void forgetExpired(Instant now) {
    jdbc.sql("delete from identity.authorization_state where expires_at < ?")
        .param(utc(now))
        .update();
  }

  private static byte @Nullable [] digest(@Nullable String token) {
    return token == null ? null : JdbcInvitations.digest(token);
  }
}
