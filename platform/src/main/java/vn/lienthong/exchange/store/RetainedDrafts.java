package vn.lienthong.exchange.store;

import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.journal.RetainedRecords;

/** Letters that nobody went on with, with the files chosen for them. */
@Component
class RetainedDrafts implements RetainedRecords {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ID = "concat_ws(E'\\t', d.person, d.agency, d.role)";
  private static final String NAMED =
      """
      (d.person, d.agency, d.role) in (
        select split_part(id, E'\\t', 1), split_part(id, E'\\t', 2), split_part(id, E'\\t', 3)
        from unnest(:ids::text[]) id)
      """;

  private final JdbcClient db;
  private final FileStore store;

  RetainedDrafts(JdbcClient db, FileStore store) {
    this.db = db;
    this.store = store;
  }

  @Override
  public String kind() {
    return "drafts";
  }

  @Override
  public List<Key> due(Instant before, int most) {
    return db.sql(
            "select "
                + ID
                + " as id, d.saved_at from exchange.draft d where d.saved_at < :before"
                + " order by d.saved_at, d.person, d.agency, d.role limit :most")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) ->
            new Key(row.getString("id"), instant(row.getObject("saved_at", OffsetDateTime.class))))
        .list();
  }

  private static Instant instant(OffsetDateTime at) {
    return at.toInstant();
  }

  /** A draft and the files that it names. */
  private record Stored(String id, Instant at, String fields, List<Map<String, Object>> files) {}

  @Override
  public List<Item> read(List<Key> keys) {
    return db
        .sql(
            "select "
                + ID
                + """
                 as id, d.saved_at, d.fields,
                coalesce((select jsonb_agg(to_jsonb(f) - 'person' order by f.held_at, f.token)
                  from exchange.draft_file f
                  where f.person = d.person and f.agency = d.agency
                    and jsonb_exists(d.fields -> 'file', f.token)), '[]') as files
                from exchange.draft d where
                """
                + NAMED
                + "order by d.saved_at, d.person, d.agency, d.role")
        .param("ids", keys.stream().map(Key::id).toArray(String[]::new))
        .query((row, n) ->
            new Stored(
                row.getString("id"),
                instant(row.getObject("saved_at", OffsetDateTime.class)),
                row.getString("fields"),
                files(row.getString("files"))))
        .stream()
        .map(this::item)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> files(String json) {
    return JSON.readValue(json, List.class);
  }

  private Item item(Stored draft) {
    var contents = new ArrayList<Content>();
    for (var file : draft.files()) {
      var id = new FileId(String.valueOf(file.get("sha256")));
      if (store.contains(id)) {
        contents.add(new Chosen(contents.size() + "-" + id, id, store));
      }
    }
    var fields =
        Map.of("fields", JSON.readValue(draft.fields(), JdbcDrafts.FIELDS), "files", draft.files());
    return new Item(draft.id(), draft.at(), fields, contents);
  }

  private record Chosen(String name, FileId id, FileStore store) implements Content {
    @Override
    public InputStream open() {
      return store.open(id);
    }
  }

  /**
   * Its files are named by nothing then, and are forgotten like those of a letter that was sent.
   */
  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    var gone =
        db.sql(
                "delete from exchange.draft d where "
                    + NAMED
                    + " and d.saved_at < :before returning "
                    + ID)
            .param("ids", ids.toArray(String[]::new))
            .param("before", before.atOffset(ZoneOffset.UTC))
            .query(String.class)
            .set();
    return Removed.of(ids.stream().filter(gone::contains).toList());
  }
}
