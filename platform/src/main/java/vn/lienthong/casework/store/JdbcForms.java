package vn.lienthong.casework.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.domain.KeptForms;

@Repository
class JdbcForms implements KeptForms {
  private final JdbcClient db;

  JdbcForms(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<byte[]> find(DossierId dossier, int event) {
    return db.sql("select content from casework.form where dossier = :dossier and event = :event")
        .param("dossier", dossier.value())
        .param("event", event)
        .query((row, i) -> row.getBytes("content"))
        .optional();
  }

  @Override
  public byte[] keep(DossierId dossier, int event, byte[] content, Instant at) {
    db.sql(
            """
            insert into casework.form (dossier, event, content, sha256, made_at)
            values (:dossier, :event, :content, :sha256, :at) on conflict do nothing\
            """)
        .param("dossier", dossier.value())
        .param("event", event)
        .param("content", content)
        .param("sha256", sha256(content))
        .param("at", Timestamp.from(at))
        .update();
    return find(dossier, event).orElseThrow();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
