package vn.lienthong.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.Templates;

/** Texts in PostgreSQL. */
@Repository
class JdbcTemplates implements Templates {
  private static final Comparator<TemplateVersion> ORDER =
      Comparator.comparing((TemplateVersion version) -> version.key().kind())
          .thenComparing(version -> version.key().channel())
          .thenComparing(version -> version.key().language(), Comparator.reverseOrder());

  private final JdbcClient db;

  JdbcTemplates(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean add(TemplateVersion version) {
    return db.sql(
                """
                insert into notification.template (kind, channel, language, version, valid_from,
                  subject, body, plain, author, created_at)
                values (:kind, :channel, :language, :version, :from, :subject, :body, :plain,
                  :author, :at) on conflict do nothing\
                """)
            .param("kind", version.key().kind().key())
            .param("channel", version.key().channel().name())
            .param("language", version.key().language())
            .param("version", version.version())
            .param("from", version.from())
            .param("subject", version.subject())
            .param("body", version.body())
            .param("plain", version.plain())
            .param("author", version.author())
            .param("at", Timestamp.from(version.at()))
            .update()
        == 1;
  }

  @Override
  public Optional<TemplateVersion> on(TemplateKey key, LocalDate day) {
    return of(
            """
            select * from notification.template
            where kind = :kind and channel = :channel and language = :language
              and valid_from <= :day
            order by valid_from desc, version desc limit 1\
            """,
            key)
        .param("day", day)
        .query(JdbcTemplates::version)
        .optional();
  }

  @Override
  public List<TemplateVersion> all(LocalDate day) {
    return db
        .sql(
            """
            select distinct on (kind, channel, language) * from notification.template
            where valid_from <= :day
            order by kind, channel, language, valid_from desc, version desc\
            """)
        .param("day", day)
        .query(JdbcTemplates::version)
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  @Override
  public List<TemplateVersion> versions(TemplateKey key) {
    return of(
            """
            select * from notification.template
            where kind = :kind and channel = :channel and language = :language
            order by version desc\
            """,
            key)
        .query(JdbcTemplates::version)
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, TemplateKey key) {
    return db.sql(sql)
        .param("kind", key.kind().key())
        .param("channel", key.channel().name())
        .param("language", key.language());
  }

  private static TemplateVersion version(ResultSet row, int number) throws SQLException {
    return new TemplateVersion(
        new TemplateKey(
            NoticeTemplates.of(row.getString("kind")).orElseThrow(),
            NoticeChannel.valueOf(row.getString("channel")),
            row.getString("language")),
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("subject"),
        row.getString("body"),
        row.getBoolean("plain"),
        row.getString("author"),
        MessageRows.instant(row, "created_at"));
  }
}
