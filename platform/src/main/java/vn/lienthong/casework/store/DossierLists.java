package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierQuery.Shown;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.procedures.Channel;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

/** Lists of an agency's dossiers. */
final class DossierLists {
  static final String COLUMNS =
      "id, code, state, procedure_name, applicant_name, applicant_kind, identity_number, channel,"
          + " handler_name, accepted_at, due, warn, finished_at";

  private static final int MOST_WORDS = 4;

  private final JdbcClient db;

  DossierLists(JdbcClient db) {
    this.db = db;
  }

  /** The part of a query that says which dossiers a choice shows; {@code :now} is the present. */
  private static String condition(Shown shown) {
    return switch (shown) {
      case OPEN -> "finished_at is null";
      case OVERDUE -> "finished_at is null and due < :now";
      case SOON -> "finished_at is null and due >= :now and warn <= :now";
      case WAITING -> "finished_at is null and state in (5, 6)";
      case TO_RETURN -> "finished_at is not null and state = 9";
      case FINISHED -> "finished_at is not null";
    };
  }

  private static String order(Shown shown) {
    return switch (shown) {
      case OPEN, OVERDUE, SOON, WAITING -> " order by due, id";
      case TO_RETURN -> " order by finished_at, id";
      case FINISHED -> " order by finished_at desc, id";
    };
  }

  Page<DossierRow> page(
      AgencyCode agency, DossierQuery query, Set<String> posts, Instant now, int size) {
    var where =
        " from casework.dossier where agency = :agency and "
            + condition(query.shown())
            + " and search_key like :word0 and search_key like :word1 and search_key like :word2"
            + " and search_key like :word3"
            + (query.mine() ? " and handler = any(:posts)" : "");
    var rows =
        bound(
                "select " + COLUMNS + where + order(query.shown()) + " limit :size offset :offset",
                agency,
                query,
                posts,
                now)
            .param("size", size)
            .param("offset", (query.page() - 1L) * size)
            .query(DossierLists::row)
            .list();
    var total =
        bound("select count(*)" + where, agency, query, posts, now).query(Long.class).single();
    return new Page<>(rows, query.page(), size, total);
  }

  List<KnownApplicant> applicants(AgencyCode agency, String text, int most) {
    var words = words(text);
    var asked =
        db.sql(
                """
                select id, applicant_name, applicant_kind, identity_number, address, phone, email,
                  registered_at
                from casework.dossier
                where agency = :agency and (identity_number = :number
                  or search_key like :word0 and search_key like :word1
                    and search_key like :word2 and search_key like :word3)
                order by registered_at desc, id limit :most\
                """)
            .param("agency", agency.value())
            .param("number", text.replace(" ", ""))
            .param("most", most);
    for (int i = 0; i < MOST_WORDS; i++) {
      asked = asked.param("word" + i, i < words.size() ? words.get(i) : "%");
    }
    return asked.query(DossierLists::known).list();
  }

  private static KnownApplicant known(ResultSet row, int number) throws SQLException {
    return new KnownApplicant(
        new DossierId(row.getObject("id", UUID.class)),
        new Applicant(
            row.getString("applicant_name"),
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            row.getString("identity_number"),
            row.getString("address"),
            row.getString("phone"),
            row.getString("email")),
        row.getTimestamp("registered_at").toInstant());
  }

  private JdbcClient.StatementSpec bound(
      String sql, AgencyCode agency, DossierQuery query, Set<String> posts, Instant now) {
    var words = words(query.text());
    var bound =
        db.sql(sql)
            .param("agency", agency.value())
            .param("now", Timestamp.from(now))
            .param("posts", posts.toArray(String[]::new));
    for (int i = 0; i < MOST_WORDS; i++) {
      bound = bound.param("word" + i, i < words.size() ? words.get(i) : "%");
    }
    return bound;
  }

  /** Patterns of the words in any order; the last one takes what is beyond the most. */
  private static List<String> words(String text) {
    return Arrays.stream(Text.fold(text).split(" ", MOST_WORDS))
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toList();
  }

  static DossierRow row(ResultSet row, int number) throws SQLException {
    var applicant =
        new Applicant(
            row.getString("applicant_name"),
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            row.getString("identity_number"),
            "",
            "",
            "");
    var code = row.getString("code");
    var handler = row.getString("handler_name");
    return new DossierRow(
        new DossierId(row.getObject("id", UUID.class)),
        code == null ? "" : code,
        DossierState.values()[row.getInt("state") - 1],
        row.getString("procedure_name"),
        applicant.name(),
        applicant.maskedNumber(),
        Channel.valueOf(row.getString("channel")),
        handler == null ? "" : handler,
        instant(row, "accepted_at"),
        instant(row, "due"),
        instant(row, "warn"),
        instant(row, "finished_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  long overdue(AgencyCode agency, Instant now) {
    return db.sql(
            "select count(*) from casework.dossier where agency = :agency and "
                + condition(Shown.OVERDUE))
        .param("agency", agency.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  Map<Shown, Long> counts(AgencyCode agency, Instant now) {
    var sums =
        Arrays.stream(Shown.values())
            .map(shown -> "count(*) filter (where " + condition(shown) + ") as " + shown.name())
            .collect(Collectors.joining(", "));
    List<Map<Shown, Long>> rows =
        db.sql("select " + sums + " from casework.dossier where agency = :agency")
            .param("agency", agency.value())
            .param("now", Timestamp.from(now))
            .query((row, i) -> counts(row))
            .list();
    return rows.get(0);
  }

  private static Map<Shown, Long> counts(ResultSet row) throws SQLException {
    var counts = new EnumMap<Shown, Long>(Shown.class);
    for (var shown : Shown.values()) {
      counts.put(shown, row.getLong(shown.name()));
    }
    return counts;
  }
}
