package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.ArchivedParts;
import vn.lienthong.exchange.MessageSearch.Found;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.domain.MessageIndex;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.exchange.domain.Symbols;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Text;

/**
 * Messages by their names in PostgreSQL. The search key holds the subject too, so it only narrows:
 * what fits must fit by number, notation or DocumentId.
 */
@Repository
class JdbcMessageIndex implements MessageIndex {
  private static final String BY_NAME =
      """
      ((o.search_key like '%' || :folded || '%' escape '!'
          or o.search_key like '%' || :symbol || '%' escape '!')
        and (o.symbol_key like '%' || :symbol || '%' escape '!'
          or lower(o.document_id) like '%' || :id || '%' escape '!'))
      """;
  private static final String BY_RECIPIENT =
      "o.id in (select d.document from exchange.delivery d where d.recipient = :recipient)";

  private final JdbcClient db;

  JdbcMessageIndex(JdbcClient db) {
    this.db = db;
  }

  @Override
  public long count(Wanted wanted, int most) {
    return db.sql(
            "select count(*) from (select from exchange.document o where "
                + conditions(wanted)
                + " limit :most) found")
        .params(parameters(wanted))
        .param("most", most)
        .query(Long.class)
        .single();
  }

  @Override
  public List<Found> find(Wanted wanted, long skip, int size) {
    return db.sql(
            """
            select o.id, o.message_type, o.code_number, o.code_notation, o.document_id, o.sender,
              o.sender_name, o.accepted_at, o.accepted_from,
              (select count(*) from exchange.delivery d where d.document = o.id) as recipients,
              (select count(*) from exchange.delivery d where d.document = o.id and d.state = 'fail') as failed
            from exchange.document o where
            """
                + conditions(wanted)
                + " order by o.accepted_at desc, o.arrival desc limit :size offset :skip")
        .params(parameters(wanted))
        .param("size", size)
        .param("skip", skip)
        .query(JdbcMessageIndex::found)
        .list();
  }

  /** Only what is asked stands in the statement, so that each question has the plan it needs. */
  private static String conditions(Wanted wanted) {
    var conditions = new ArrayList<String>();
    if (wanted.docId() != null) {
      conditions.add("o.id = :docId");
    }
    if (wanted.name() != null) {
      conditions.add(BY_NAME);
    }
    if (wanted.sender() != null) {
      conditions.add("o.sender = :sender");
    }
    if (wanted.recipient() != null) {
      conditions.add(BY_RECIPIENT);
    }
    return String.join(" and ", conditions);
  }

  private static Map<String, @Nullable Object> parameters(Wanted wanted) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("docId", wanted.docId());
    var name = Objects.requireNonNullElse(wanted.name(), "");
    values.put("folded", escaped(Text.fold(name)));
    values.put("symbol", escaped(Symbols.key(name)));
    values.put("id", escaped(name.toLowerCase(Locale.ROOT)));
    values.put("sender", value(wanted.sender()));
    values.put("recipient", value(wanted.recipient()));
    return values;
  }

  private static @Nullable String value(@Nullable AgencyCode code) {
    return code == null ? null : code.value();
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getObject("id", UUID.class),
        MessageType.parse(row.getString("message_type")).orElseThrow(),
        StoredDocument.symbol(row.getString("code_number"), row.getString("code_notation")),
        Objects.requireNonNullElse(row.getString("document_id"), ""),
        new AgencyCode(row.getString("sender")),
        row.getString("sender_name"),
        Objects.requireNonNull(row.getObject("accepted_at", OffsetDateTime.class)).toInstant(),
        row.getString("accepted_from"),
        row.getInt("recipients"),
        row.getInt("failed"));
  }

  @Override
  public ArchivedParts archived(UUID document) {
    return db.sql("select packet_archive, trace_archive from exchange.document where id = ?")
        .param(document)
        .query((row, n) ->
            new ArchivedParts(
                Objects.requireNonNullElse(row.getString(1), ""),
                Objects.requireNonNullElse(row.getString(2), "")))
        .optional()
        .orElse(ArchivedParts.NONE);
  }

  @Override
  public Optional<StoredPacket> packet(UUID document) {
    return db.sql(
            """
            select p.id, p.sha256, p.size, p.file, o.packet_archive from exchange.document o
            join exchange.packet p on p.id = o.packet where o.id = ?\
            """)
        .param(document)
        .query((row, n) ->
            new StoredPacket(
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("size"),
                row.getString("file"),
                row.getString("packet_archive")))
        .optional();
  }
}
