package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.TraceSlot;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.MessageKey;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.exchange.domain.Symbols;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Text;

/** The tables of the axis in PostgreSQL. */
@Repository
class JdbcAxis implements Axis {
  private static final HexFormat HEX = HexFormat.of();
  private static final JsonMapper JSON = JsonMapper.shared();
  private final JdbcTemplate template;
  private final JdbcClient db;

  JdbcAxis(JdbcTemplate template) {
    this.template = template;
    this.db = JdbcClient.create(template);
  }

  /** Two statements in one round trip: the second sees what was committed before the lock came. */
  @Override
  public List<MessageKey.Taken> lockAndTaken(MessageKey key) {
    return template.execute(
        AxisStatements.LOCK_AND_TAKEN,
        (PreparedStatementCallback<List<MessageKey.Taken>>)
            statement -> {
              statement.setString(
                  1, key.sender() + "\n" + key.documentKey() + "\n" + key.businessType());
              statement.setString(2, key.sender().value());
              statement.setString(3, key.documentKey());
              statement.setInt(4, key.businessType());
              statement.setBytes(5, HEX.parseHex(key.variant()));
              statement.execute();
              statement.getMoreResults();
              return taken(statement.getResultSet());
            });
  }

  private static List<MessageKey.Taken> taken(ResultSet rows) throws SQLException {
    var taken = new ArrayList<MessageKey.Taken>();
    while (rows.next()) {
      taken.add(
          new MessageKey.Taken(
              new AgencyCode(rows.getString(1)),
              HEX.formatHex(rows.getBytes(2)),
              rows.getObject(3, UUID.class),
              rows.getObject(4, UUID.class)));
    }
    return taken;
  }

  @Override
  public boolean usedBefore(MessageKey key) {
    return db.sql(
            """
            select exists (select from exchange.message_key
              where sender = ? and document_key = ? and business_type = ? and variant <> ?)\
            """)
        .params(
            key.sender().value(),
            key.documentKey(),
            key.businessType(),
            HEX.parseHex(key.variant()))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean holds(UUID document, String sha256) {
    return db.sql(
            """
            select p.id from exchange.document o join exchange.packet p on p.id = o.packet
            where o.id = ? and p.sha256 = ? and num_nonnulls(p.body, p.file) = 1
            for share of p\
            """)
        .params(document, HEX.parseHex(sha256))
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  @Override
  public void insertDocument(
      StoredPacket packet,
      byte @Nullable [] body,
      StoredDocument document,
      @Nullable TraceSlot slot,
      List<Attachment> attachments) {
    var headline = document.headline();
    db.sql(AxisStatements.INSERT_DOCUMENT)
        .param("packet", packet.id())
        .param("sha256", HEX.parseHex(packet.sha256()))
        .param("size", packet.size())
        .param("body", body, Types.BINARY)
        .param("file", packet.file(), Types.VARCHAR)
        .param("attachments", jsons(attachments))
        .param("id", document.id())
        .param("type", document.type().wire())
        .param("sender", document.sender().value())
        .param("senderName", document.senderName())
        .param("documentId", document.documentId().isEmpty() ? null : document.documentId())
        .param("businessType", document.businessType())
        .param("number", headline.codeNumber())
        .param("notation", headline.codeNotation())
        .param("symbolKey", Symbols.key(headline.symbol()))
        .param("subject", headline.subject())
        .param("content", headline.content())
        .param("typeName", headline.typeName())
        .param("priority", headline.priority())
        .param("date", headline.promulgationDate())
        .param("due", headline.dueDate())
        .param("signer", headline.signer())
        .param("searchKey", searchKey(document))
        .params(answer(document))
        .param("acceptedAt", document.acceptedAt().atOffset(ZoneOffset.UTC))
        .param("channel", document.channel())
        .param("slot", JSON.writeValueAsString(slot))
        .update();
  }

  private static String[] jsons(List<Attachment> attachments) {
    return attachments.stream()
        .map(attachment -> JSON.writeValueAsString(attachment))
        .toArray(String[]::new);
  }

  private static Map<String, @Nullable Object> answer(StoredDocument document) {
    var answer = document.answer();
    var params = new HashMap<String, @Nullable Object>();
    params.put("responseAgency", answer == null ? null : answer.agency().value());
    params.put("responseDocumentId", answer == null ? null : answer.documentId());
    params.put("responseSymbolKey", answer == null ? null : Symbols.key(answer.symbol()));
    params.put("responseDate", answer == null ? null : answer.date());
    params.put("statusCode", answer == null ? null : answer.statusCode());
    params.put("statusDescription", answer == null ? null : answer.description());
    return params;
  }

  private static String searchKey(StoredDocument document) {
    var headline = document.headline();
    return Text.fold(
        String.join(
            " ",
            headline.symbol(),
            document.senderName(),
            headline.subject(),
            document.documentId()));
  }

  @Override
  public void insertReferences(UUID document, List<DocumentReference> references) {
    for (int position = 0; position < references.size(); position++) {
      var named = references.get(position);
      db.sql("insert into exchange.reference values (?, ?, ?, ?, ?, ?, ?)")
          .params(document, position, named.agency(), named.symbol(), Symbols.key(named.symbol()))
          .param(6, named.date(), Types.DATE)
          .param(7, named.documentId())
          .update();
    }
  }

  @Override
  public void queue(StoredDocument document, MessageKey key, UUID entry, Collection<Route> routes) {
    var ordered = routes.stream().sorted(Comparator.comparing(r -> r.recipient().value())).toList();
    db.sql(AxisStatements.QUEUE)
        .param("sender", document.sender().value())
        .param("key", key.documentKey())
        .param("businessType", key.businessType())
        .param("variant", HEX.parseHex(key.variant()))
        .param("hash", HEX.parseHex(key.contentHash()))
        .param("document", document.id())
        .param("entry", entry)
        .param("type", document.type().wire())
        .param("at", document.acceptedAt().atOffset(ZoneOffset.UTC))
        .param("recipients", texts(ordered, r -> r.recipient().value()))
        .param("names", texts(ordered, Route::recipientName))
        .param("addressed", texts(ordered, r -> r.addressed().value()))
        .param("addressedNames", texts(ordered, Route::addressedName))
        .update();
  }

  private static String[] texts(List<Route> routes, Function<Route, String> field) {
    return routes.stream().map(field).toArray(String[]::new);
  }

  @Override
  public void refuse(StoredDocument document, String addressed, ExchangeError reason) {
    db.sql(
            """
            with refused as (
              insert into exchange.delivery (id, document, message_type, recipient, recipient_name,
                addressed_to, addressed_name, state, failure, created_at, updated_at)
              values (:id, :document, :type, :addressed, '', :addressed, '', 'fail', :reason, :at, :at)
              on conflict (document, recipient) do nothing returning id
            )
            insert into exchange.delivery_event (delivery, at, kind, description, actor)
            select id, :at, 'refused', :reason, 'axis' from refused\
            """)
        .param("id", Ids.next())
        .param("document", document.id())
        .param("type", document.type().wire())
        .param("addressed", addressed)
        .param("reason", reason.code())
        .param("at", document.acceptedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Set<AgencyCode> predecessors(AgencyCode agency) {
    return db.sql("select predecessor from exchange.predecessor where agency = ?")
        .param(agency.value())
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .set();
  }

  @Override
  public Optional<Held> held(UUID document, AgencyCode agency) {
    return Optional.ofNullable(held(Set.of(document), agency).get(document));
  }

  @Override
  public Map<UUID, Held> held(Set<UUID> documents, AgencyCode agency) {
    return db
        .sql(
            """
            select o.*, p.sha256, p.size, p.file from exchange.document o
            join exchange.packet p on p.id = o.packet
            where o.id = any (:ids) and exists (
              select from (select :agency union
                select predecessor from exchange.predecessor where agency = :agency) family (code)
              where o.sender = family.code or exists (
                select from exchange.delivery d
                where d.document = o.id and d.recipient = family.code and d.failure is null))\
            """)
        .param("ids", documents.toArray(UUID[]::new))
        .param("agency", agency.value())
        .query(DocumentRows::held)
        .list()
        .stream()
        .collect(Collectors.toMap(held -> held.document().id(), held -> held));
  }

  @Override
  public List<AgencyCode> recipients(UUID document) {
    return db.sql(
            "select recipient from exchange.delivery where document = ? and failure is null order by recipient")
        .param(document)
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .list();
  }
}
