package vn.lienthong.exchange.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.domain.Drafts;

@Repository
class JdbcDrafts implements Drafts {
  private static final JsonMapper JSON = JsonMapper.shared();
  static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
  private static final String OWNER = " person = :person and agency = :agency and role = :role";

  private final JdbcClient db;

  JdbcDrafts(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Draft> find(Owner owner) {
    return of("select fields, saved_at from exchange.draft where" + OWNER, owner)
        .query((row, n) ->
            new Draft(
                JSON.readValue(row.getString("fields"), FIELDS),
                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public void save(Owner owner, Draft draft) {
    of(
            """
            insert into exchange.draft (person, agency, role, fields, saved_at)
            values (:person, :agency, :role, :fields::jsonb, :at)
            on conflict (person, agency, role)
            do update set fields = excluded.fields, saved_at = excluded.saved_at\
            """,
            owner)
        .param("fields", JSON.writeValueAsString(draft.fields()))
        .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void remove(Owner owner) {
    of("delete from exchange.draft where" + OWNER, owner).update();
  }

  @Override
  public void hold(Owner owner, Draft.HeldFile file, Instant at) {
    db.sql("insert into exchange.draft_file values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            file.token(),
            owner.person(),
            owner.agency().value(),
            file.name(),
            file.sha256(),
            file.bytes(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Draft.HeldFile> files(Owner owner, Collection<String> tokens) {
    return tokens.isEmpty()
        ? List.of()
        : db.sql(
                """
                select token, name, sha256, size from exchange.draft_file
                where person = :person and agency = :agency and token in (:tokens)\
                """)
            .param("person", owner.person())
            .param("agency", owner.agency().value())
            .param("tokens", tokens)
            .query((row, n) ->
                new Draft.HeldFile(
                    row.getString("token"),
                    row.getString("name"),
                    row.getString("sha256"),
                    row.getLong("size")))
            .list();
  }

  @Override
  public int forgetUnnamed(Instant before, int most) {
    return db.sql(
            """
            delete from exchange.draft_file where token in (
              select f.token from exchange.draft_file f where f.held_at < :before
                and not exists (select from exchange.draft d
                  where d.person = f.person and d.agency = f.agency
                    and jsonb_exists(d.fields -> 'file', f.token))
              limit :most)\
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, Owner owner) {
    return db.sql(sql)
        .param("person", owner.person())
        .param("agency", owner.agency().value())
        .param("role", owner.role());
  }
}
