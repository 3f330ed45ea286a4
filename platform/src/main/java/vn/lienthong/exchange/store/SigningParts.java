package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.exchange.Signing;

/** Files and steps of a signing file. */
record SigningParts(JdbcClient db) {
  List<Signing.File> files(UUID signing) {
    return db.sql("select * from exchange.signing_file where signing = ? order by position")
        .param(signing)
        .query(SigningParts::file)
        .list();
  }

  private static Signing.File file(ResultSet row, int number) throws SQLException {
    var signed = row.getString("signed_sha256");
    return new Signing.File(
        row.getInt("position"),
        row.getString("name"),
        Signing.Kind.of(row.getString("kind")),
        new Signing.Stored(row.getString("sha256"), row.getLong("size")),
        signed == null ? null : new Signing.Stored(signed, row.getLong("signed_size")));
  }

  List<Signing.Step> steps(UUID signing) {
    return db.sql("select * from exchange.signing_step where signing = ? order by id")
        .param(signing)
        .query((row, n) ->
            new Signing.Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("text")))
        .list();
  }

  /** The files in place of the earlier ones. */
  void save(Signing signing) {
    db.sql("delete from exchange.signing_file where signing = ?").param(signing.id()).update();
    signing.files().forEach(file -> add(signing.id(), file));
  }

  private void add(UUID signing, Signing.File file) {
    var signed = file.signed();
    db.sql(
            """
            insert into exchange.signing_file
            values (:signing, :position, :name, :kind, :sha256, :size, :signed, :signedSize)\
            """)
        .param("signing", signing)
        .param("position", file.position())
        .param("name", file.name())
        .param("kind", file.kind().key())
        .param("sha256", file.original().sha256())
        .param("size", file.original().bytes())
        .param("signed", signed == null ? null : signed.sha256(), Types.VARCHAR)
        .param("signedSize", signed == null ? null : signed.bytes(), Types.BIGINT)
        .update();
  }

  void note(UUID signing, Signing.Step step) {
    db.sql(
            """
            insert into exchange.signing_step (signing, at, kind, actor, text)
            values (:signing, :at, :kind, :actor, :text)\
            """)
        .param("signing", signing)
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("kind", step.kind())
        .param("actor", step.actor())
        .param("text", step.text())
        .update();
  }
}
