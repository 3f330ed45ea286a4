package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.InboxItem;
import vn.lienthong.exchange.OutboxItem;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.DeskLists;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

/** Lists of a desk; the newest by time first, the order of arrival breaks ties. */
@Repository
class JdbcDeskLists implements DeskLists {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SEARCH =
      """
       and (:text = '' or o.search_key like '%' || :text || '%' escape '!')
       and (not :urgent or o.priority > 0)
       and (:from::date is null or o.promulgation_date >= :from)
       and (:to::date is null or o.promulgation_date <= :to)
      """;
  private static final String INBOX =
      """
      from exchange.delivery d join exchange.document o on o.id = d.document
      where d.message_type = 'edoc' and d.failure is null
       and (:status = '' or coalesce(d.status_code, 'none') = :status
         or (:status = 'asked' and exists (select from exchange.change c
           where c.recipient = d.recipient and c.outcome = 'open'
             and (c.document = d.document or (c.target = d.document and c.kind = 'take-back')))))
      """
          + SEARCH;
  private static final String OUTBOX =
      "from exchange.document o where o.message_type = 'edoc' " + SEARCH;

  private final JdbcClient db;

  JdbcDeskLists(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Page<InboxItem> inbox(AgencyCode agency, DeskFilter filter) {
    var inbox =
        INBOX
            + " and "
            + Heirs.own(db, agency, "d.recipient", "agency", "d.status_code in ('02', '06')");
    var total = filtered("select count(*) " + inbox, agency, filter).query(Long.class).single();
    var items =
        filtered(
                """
                select o.*, d.status_code as own_status, d.opened, d.created_at, d.recipient,
                  d.addressed_to, d.addressed_name,
                  (select count(*) from exchange.attachment a where a.document = o.id) as attachments
                """
                    + inbox
                    + " order by d.created_at desc, d.arrival desc limit :size offset :skip",
                agency,
                filter)
            .query(JdbcDeskLists::inboxItem)
            .list();
    return new Page<>(items, filter.number(), filter.size(), total);
  }

  private JdbcClient.StatementSpec filtered(String sql, AgencyCode agency, DeskFilter filter) {
    return db.sql(sql)
        .param("agency", agency.value())
        .param("status", filter.status())
        .param("text", escaped(Text.fold(filter.text())))
        .param("urgent", filter.urgent())
        .param("from", filter.from(), Types.DATE)
        .param("to", filter.to(), Types.DATE)
        .param("size", filter.size())
        .param("skip", (long) (filter.number() - 1) * filter.size());
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static InboxItem inboxItem(ResultSet row, int number) throws SQLException {
    var document = DocumentRows.document(row, number);
    var headline = document.headline();
    return new InboxItem(
        document.id(),
        headline.symbol(),
        headline.promulgationDate(),
        document.senderName(),
        headline.typeName(),
        headline.subject(),
        headline.priority(),
        document.businessType(),
        headline.dueDate(),
        Objects.requireNonNullElse(row.getString("own_status"), ""),
        row.getBoolean("opened"),
        row.getInt("attachments"),
        forwardedFrom(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static String forwardedFrom(ResultSet row) throws SQLException {
    return row.getString("addressed_to").equals(row.getString("recipient"))
        ? ""
        : row.getString("addressed_name");
  }

  @Override
  public Map<UUID, String> symbols(AgencyCode agency, Collection<UUID> documents) {
    var symbols = new HashMap<UUID, String>();
    db.sql(
            """
            select o.id, o.code_number, o.code_notation from exchange.document o
            join exchange.delivery d on d.document = o.id
            where o.id = any (:documents) and d.recipient = :agency and d.failure is null
              and d.message_type = 'edoc'\
            """)
        .param("documents", documents.toArray(UUID[]::new))
        .param("agency", agency.value())
        .query(row -> {
          symbols.put(
              row.getObject("id", UUID.class),
              joined(row.getString("code_number"), row.getString("code_notation")));
        });
    return symbols;
  }

  @Override
  public long waiting(AgencyCode agency) {
    return db.sql(
            """
            select count(*) from exchange.delivery where recipient = ? and message_type = 'edoc' and failure is null
              and (status_code is null or status_code in ('01', '13'))\
            """)
        .param(agency.value())
        .query(Long.class)
        .single();
  }

  @Override
  public Page<OutboxItem> outbox(AgencyCode agency, DeskFilter filter) {
    var outbox = OUTBOX + " and " + Heirs.own(db, agency, "o.sender", "agency", "");
    var total = filtered("select count(*) " + outbox, agency, filter).query(Long.class).single();
    var items =
        filtered(
                "with shown as (select o.* "
                    + outbox
                    + """
                     order by o.accepted_at desc, o.arrival desc limit :size offset :skip)
                    select s.*, c.* from shown s cross join lateral (
                      select count(*) as recipients,
                        count(*) filter (where d.status_code is not null) as arrived,
                        count(*) filter (where d.status_code in ('03', '04', '05', '06')) as accepted,
                        count(*) filter (where d.status_code = '02') as refused,
                        count(*) filter (where d.state = 'fail') as failed
                      from exchange.delivery d where d.document = s.id) c
                    order by s.accepted_at desc, s.arrival desc\
                    """,
                agency,
                filter)
            .query(JdbcDeskLists::outboxItem)
            .list();
    return new Page<>(items, filter.number(), filter.size(), total);
  }

  private static OutboxItem outboxItem(ResultSet row, int number) throws SQLException {
    return new OutboxItem(
        row.getObject("id", UUID.class),
        joined(row.getString("code_number"), row.getString("code_notation")),
        row.getObject("promulgation_date", LocalDate.class),
        row.getString("type_name"),
        row.getString("subject"),
        row.getInt("priority"),
        row.getInt("recipients"),
        row.getInt("arrived"),
        row.getInt("accepted"),
        row.getInt("refused"),
        row.getInt("failed"),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant());
  }

  private static String joined(String number, String notation) {
    return number.isEmpty() || notation.isEmpty() ? number + notation : number + "/" + notation;
  }

  @Override
  public List<TraceView> trace(UUID document) {
    var steps = new LinkedHashMap<UUID, List<TraceView.Step>>();
    db.sql(
            """
            select e.* from exchange.delivery_event e join exchange.delivery d on d.id = e.delivery
            where d.document = ? order by e.id\
            """)
        .param(document)
        .query(row -> {
          steps
              .computeIfAbsent(row.getObject("delivery", UUID.class), id -> new ArrayList<>())
              .add(step(row));
        });
    return db.sql(
            """
            select * from exchange.delivery where document = ?
            order by coalesce(nullif(recipient_name, ''), recipient) collate "vi-VN-x-icu", arrival\
            """)
        .param(document)
        .query((row, n) ->
            new TraceView(
                row.getString("recipient"),
                row.getString("recipient_name"),
                forwardedFrom(row),
                TransportState.parse(row.getString("state")).orElseThrow(),
                Objects.requireNonNullElse(row.getString("status_code"), ""),
                Objects.requireNonNullElse(row.getString("failure"), ""),
                steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private static TraceView.Step step(ResultSet row) throws SQLException {
    return new TraceView.Step(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        Objects.requireNonNullElse(row.getString("status_code"), ""),
        row.getString("description"),
        row.getString("actor"));
  }

  @Override
  public List<Attachment> attachments(UUID document) {
    return db.sql("select locator from exchange.attachment where document = ? order by position")
        .param(document)
        .query((row, n) -> JSON.readValue(row.getString(1), Attachment.class))
        .list();
  }

  @Override
  public List<String> recipients(UUID document) {
    return db.sql(
            """
            select coalesce(nullif(addressed_name, ''), addressed_to) from exchange.delivery
            where document = ?
            order by coalesce(nullif(addressed_name, ''), addressed_to) collate "vi-VN-x-icu", arrival\
            """)
        .param(document)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Override
  public Optional<Own> own(UUID document, AgencyCode agency) {
    return db.sql(
            """
            select status_code, recipient, addressed_to, addressed_name from exchange.delivery
            where document = :document and failure is null and (recipient = :agency or recipient in (
              select predecessor from exchange.predecessor where agency = :agency))
            order by recipient = :agency desc limit 1\
            """)
        .param("document", document)
        .param("agency", agency.value())
        .query((row, n) ->
            new Own(
                Objects.requireNonNullElse(row.getString("status_code"), ""), forwardedFrom(row)))
        .optional();
  }

  @Override
  public void markOpened(UUID document, AgencyCode agency) {
    db.sql(
            "update exchange.delivery set opened = true where document = ? and recipient = ? and not opened")
        .params(document, agency.value())
        .update();
  }

  @Override
  public boolean openDesk(AgencyCode agency, Instant at) {
    return db.sql(
                """
                with opened as (
                  insert into exchange.desk (agency, opened_at) values (:agency, :at)
                  on conflict do nothing returning agency
                ), waiting as (
                  insert into exchange.arrival (delivery, next_attempt)
                  select d.id, timestamptz 'epoch' from exchange.delivery d
                  join opened o on o.agency = d.recipient
                  where d.message_type = 'edoc' and d.status_code is null and d.failure is null
                  on conflict do nothing
                )
                select count(*) from opened\
                """)
            .param("agency", agency.value())
            .param("at", Timestamp.from(at))
            .query(Integer.class)
            .single()
        == 1;
  }
}
