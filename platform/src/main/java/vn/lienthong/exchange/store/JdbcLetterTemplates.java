package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.domain.LetterTemplates;
import vn.lienthong.shared.AgencyCode;

@Repository
class JdbcLetterTemplates implements LetterTemplates {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

  private final JdbcClient db;

  JdbcLetterTemplates(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Template> all(AgencyCode agency) {
    return db.sql(
            """
            select id, name, fields, saved_at from exchange.letter_template
            where agency = ? order by name_key\
            """)
        .param(agency.value())
        .query(JdbcLetterTemplates::template)
        .list();
  }

  @Override
  public Optional<Template> find(AgencyCode agency, UUID id) {
    return db.sql(
            """
            select id, name, fields, saved_at from exchange.letter_template
            where agency = ? and id = ?\
            """)
        .params(agency.value(), id)
        .query(JdbcLetterTemplates::template)
        .optional();
  }

  private static Template template(ResultSet row, int number) throws SQLException {
    return new Template(
        row.getObject("id", UUID.class),
        row.getString("name"),
        JSON.readValue(row.getString("fields"), FIELDS),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public boolean add(AgencyCode agency, Template template) {
    return db.sql(
                """
                insert into exchange.letter_template (id, agency, name, name_key, fields, saved_at)
                values (?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing\
                """)
            .params(
                template.id(),
                agency.value(),
                template.name(),
                key(template.name()),
                JSON.writeValueAsString(template.fields()),
                template.savedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public boolean rename(AgencyCode agency, UUID id, String name) {
    try {
      db.sql(
              """
              update exchange.letter_template set name = ?, name_key = ?
              where agency = ? and id = ?\
              """)
          .params(name, key(name), agency.value(), id)
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Override
  public boolean remove(AgencyCode agency, UUID id) {
    return db.sql("delete from exchange.letter_template where agency = ? and id = ?")
            .params(agency.value(), id)
            .update()
        == 1;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
