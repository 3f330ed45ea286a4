package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningFilter;
import vn.lienthong.exchange.SigningItem;
import vn.lienthong.exchange.domain.HeldSignings;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

@Repository
class JdbcHeldSignings implements HeldSignings {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<DocumentReference>> REFERENCES = new TypeReference<>() {};
  private static final String FIND =
      "select * from exchange.signing where id = :id and agency = :agency";
  private static final String MINE = "author = :person";
  private static final String TO_SIGN = "state = 'submitted' and leader = any (:posts)";
  private static final String TO_NUMBER = "state = 'signed' and :numbers";
  private static final String FROM = " from exchange.signing where agency = :agency and ";
  private static final String FOUND =
      " and (:text = '' or search_key like '%' || :text || '%' escape '!')";

  private static final String SAVE =
      """
      insert into exchange.signing values (:id, :agency, :version, :state, :notation, :date,
        :type, :subject, :content, :place, :position, :signer, :priority, :due, :recipients,
        :form::jsonb, :author, :authorName, :leader, :leaderName, :note, :document, :key, :at, :refers::jsonb)
      on conflict (id) do update set version = excluded.version, state = excluded.state,
        notation = excluded.notation, letter_date = excluded.letter_date,
        type_name = excluded.type_name, subject = excluded.subject, content = excluded.content,
        place = excluded.place, signer_position = excluded.signer_position,
        signer_name = excluded.signer_name, priority = excluded.priority,
        due_date = excluded.due_date, recipients = excluded.recipients, form = excluded.form,
        leader = excluded.leader, leader_name = excluded.leader_name, note = excluded.note,
        document = excluded.document, search_key = excluded.search_key,
        changed_at = excluded.changed_at, refers = excluded.refers\
      """;

  private final JdbcClient db;
  private final SigningParts parts;

  JdbcHeldSignings(JdbcClient db) {
    this.db = db;
    this.parts = new SigningParts(db);
  }

  @Override
  public Optional<Signing> find(UUID id, AgencyCode agency) {
    return find(FIND, id, agency);
  }

  @Override
  public Optional<Signing> lock(UUID id, AgencyCode agency) {
    return find(FIND + " for update", id, agency);
  }

  private Optional<Signing> find(String sql, UUID id, AgencyCode agency) {
    return db.sql(sql)
        .param("id", id)
        .param("agency", agency.value())
        .query((row, n) -> signing(row))
        .optional();
  }

  private Signing signing(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Signing(
        id,
        row.getInt("version"),
        Signing.State.of(row.getString("state")),
        letter(row),
        JSON.readValue(row.getString("form"), JdbcDrafts.FIELDS),
        parts.files(id),
        new Signing.Author(row.getString("author"), row.getString("author_name")),
        row.getObject("leader", UUID.class),
        row.getString("leader_name"),
        row.getString("note"),
        row.getObject("document", UUID.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        parts.steps(id));
  }

  private static Letter letter(ResultSet row) throws SQLException {
    var recipients = (String[]) row.getArray("recipients").getArray();
    return new Letter(
        "",
        row.getString("notation"),
        row.getObject("letter_date", LocalDate.class),
        row.getString("type_name"),
        row.getString("subject"),
        row.getString("content"),
        row.getString("place"),
        row.getString("signer_position"),
        row.getString("signer_name"),
        row.getInt("priority"),
        row.getObject("due_date", LocalDate.class),
        List.of(recipients).stream().map(AgencyCode::new).toList(),
        List.of(),
        JSON.readValue(row.getString("refers"), REFERENCES));
  }

  @Override
  public void save(AgencyCode agency, Signing signing) {
    var row =
        db.sql(SAVE)
            .param("id", signing.id())
            .param("agency", agency.value())
            .param("version", signing.version())
            .param("state", signing.state().key())
            .param("form", JSON.writeValueAsString(signing.form()))
            .param("author", signing.author().person())
            .param("authorName", signing.author().name())
            .param("leader", signing.leader())
            .param("leaderName", signing.leaderName())
            .param("note", signing.note())
            .param("document", signing.document(), Types.OTHER)
            .param("at", signing.changedAt().atOffset(ZoneOffset.UTC));
    with(signing.letter(), row).update();
    parts.save(signing);
  }

  private static JdbcClient.StatementSpec with(Letter letter, JdbcClient.StatementSpec row) {
    return row.param("notation", letter.notation())
        .param("date", letter.date())
        .param("type", letter.typeName())
        .param("subject", letter.subject())
        .param("content", letter.content())
        .param("place", letter.place())
        .param("position", letter.signerPosition())
        .param("signer", letter.signerName())
        .param("priority", letter.priority())
        .param("due", letter.dueDate(), Types.DATE)
        .param("recipients", codes(letter))
        .param("refers", JSON.writeValueAsString(letter.references()))
        .param("key", Text.fold(letter.notation() + " " + letter.subject()));
  }

  private static String[] codes(Letter letter) {
    return letter.recipients().stream().map(AgencyCode::value).toArray(String[]::new);
  }

  @Override
  public void note(UUID id, Signing.Step step) {
    parts.note(id, step);
  }

  @Override
  public Page<SigningItem> list(Turn turn, SigningFilter filter) {
    var where =
        switch (filter.show()) {
          case MINE -> MINE;
          case TO_SIGN -> TO_SIGN;
          case TO_NUMBER -> TO_NUMBER;
        };
    var from = FROM + where + FOUND;
    var order =
        filter.show() == SigningFilter.Show.MINE
            ? " order by changed_at desc, id"
            : " order by priority desc, changed_at, id";
    var total = listed("select count(*)" + from, turn, filter).query(Long.class).single();
    var items =
        listed("select *" + from + order + " limit :size offset :skip", turn, filter)
            .query(JdbcHeldSignings::item)
            .list();
    return new Page<>(items, filter.number(), filter.size(), total);
  }

  private JdbcClient.StatementSpec listed(String sql, Turn turn, SigningFilter filter) {
    var text = Text.fold(filter.text());
    return of(sql, turn)
        .param("text", text.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
        .param("size", filter.size())
        .param("skip", (long) (filter.number() - 1) * filter.size());
  }

  @Override
  public long waiting(Turn turn) {
    return of(
            "select count(*)"
                + FROM
                + "state in ('submitted', 'returned', 'signed') and ("
                + TO_SIGN
                + " or "
                + TO_NUMBER
                + " or state = 'returned' and "
                + MINE
                + ")",
            turn)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec of(String sql, Turn turn) {
    return db.sql(sql)
        .param("agency", turn.agency().value())
        .param("person", turn.person())
        .param("posts", turn.posts().toArray(UUID[]::new))
        .param("numbers", turn.numbers());
  }

  private static SigningItem item(ResultSet row, int number) throws SQLException {
    return new SigningItem(
        row.getObject("id", UUID.class),
        Signing.State.of(row.getString("state")),
        row.getString("type_name"),
        row.getString("notation"),
        row.getString("subject"),
        row.getInt("priority"),
        row.getString("author_name"),
        row.getString("leader_name"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
