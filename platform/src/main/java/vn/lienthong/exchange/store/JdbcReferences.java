package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.RelatedView;
import vn.lienthong.exchange.domain.References;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.shared.AgencyCode;

@Repository
class JdbcReferences implements References {
  private static final String FAMILY =
      """
      with family as materialized (select :agency::text as code union
        select predecessor from exchange.predecessor where agency = :agency)
      """;
  private static final String HELD =
      """
       o.message_type = 'edoc' and (o.sender in (select code from family) or exists (
        select from exchange.delivery d where d.document = o.id and d.failure is null
          and d.recipient in (select code from family)))
      """;
  private static final String NAMED =
      FAMILY
          + """
          select r.*, o.id, o.subject, o.sender_name from exchange.reference r left join lateral (
            select o.id, o.subject, o.sender_name from exchange.document o
            where o.sender = r.agency and ((r.document_id <> '' and o.document_id = r.document_id)
                or (r.symbol_key <> '' and o.symbol_key = r.symbol_key
                  and o.promulgation_date is not distinct from r.date)) and
          """
          + HELD
          + """
             order by (o.document_id = r.document_id) desc nulls last, o.arrival limit 1) o on true
            where r.document = :document order by r.position\
          """;
  private static final String NAMING =
      FAMILY
          + """
          select distinct o.id, o.sender_name, o.code_number, o.code_notation, o.promulgation_date,
            o.subject, o.accepted_at, o.arrival
          from exchange.document named join exchange.reference r on r.agency = named.sender
            and ((r.document_id <> '' and r.document_id = named.document_id)
              or (r.symbol_key <> '' and r.symbol_key = named.symbol_key
                and r.date is not distinct from named.promulgation_date))
          join exchange.document o on o.id = r.document
          where named.id = :document and o.id <> named.id and
          """
          + HELD
          + " order by o.accepted_at desc, o.arrival desc limit 50";

  private final JdbcClient db;

  JdbcReferences(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<UUID, DocumentReference> of(Collection<UUID> documents, AgencyCode agency) {
    var references = new HashMap<UUID, DocumentReference>();
    db.sql(
            FAMILY
                + """
                select o.id, o.sender, o.code_number, o.code_notation, o.promulgation_date, o.document_id
                from exchange.document o where o.id = any (:documents) and\
                """
                + HELD)
        .param("agency", agency.value())
        .param("documents", documents.toArray(UUID[]::new))
        .query(row -> {
          references.put(
              row.getObject("id", UUID.class),
              new DocumentReference(
                  row.getString("sender"),
                  symbol(row),
                  row.getObject("promulgation_date", LocalDate.class),
                  Objects.requireNonNullElse(row.getString("document_id"), "")));
        });
    return references;
  }

  private static String symbol(ResultSet row) throws SQLException {
    return StoredDocument.symbol(row.getString("code_number"), row.getString("code_notation"));
  }

  @Override
  public List<RelatedView> related(UUID document, AgencyCode agency) {
    var related = new ArrayList<>(of(NAMED, document, agency).query(JdbcReferences::named).list());
    related.addAll(of(NAMING, document, agency).query(JdbcReferences::naming).list());
    return related;
  }

  private JdbcClient.StatementSpec of(String sql, UUID document, AgencyCode agency) {
    return db.sql(sql).param("document", document).param("agency", agency.value());
  }

  private static RelatedView named(ResultSet row, int number) throws SQLException {
    return new RelatedView(
        false,
        row.getObject("id", UUID.class),
        Objects.requireNonNullElse(row.getString("sender_name"), row.getString("agency")),
        row.getString("symbol"),
        row.getObject("date", LocalDate.class),
        Objects.requireNonNullElse(row.getString("subject"), ""));
  }

  private static RelatedView naming(ResultSet row, int number) throws SQLException {
    return new RelatedView(
        true,
        row.getObject("id", UUID.class),
        row.getString("sender_name"),
        symbol(row),
        row.getObject("promulgation_date", LocalDate.class),
        row.getString("subject"));
  }
}
