package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.edxml.TraceSlot;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.shared.AgencyCode;

/** Rows of {@code exchange.document} as values. */
final class DocumentRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DocumentRows() {}

  static Axis.Held held(ResultSet row, int number) throws SQLException {
    var packet =
        new StoredPacket(
            row.getObject("packet", UUID.class),
            HexFormat.of().formatHex(row.getBytes("sha256")),
            row.getLong("size"),
            row.getString("file"),
            row.getString("packet_archive"));
    return new Axis.Held(document(row, number), packet, slot(row.getString("slot")));
  }

  private static @Nullable TraceSlot slot(String json) {
    return JSON.readValue(json, TraceSlot.class);
  }

  static StoredDocument document(ResultSet row, int number) throws SQLException {
    return new StoredDocument(
        row.getObject("id", UUID.class),
        row.getObject("packet", UUID.class),
        MessageType.parse(row.getString("message_type")).orElseThrow(),
        new AgencyCode(row.getString("sender")),
        row.getString("sender_name"),
        Objects.requireNonNullElse(row.getString("document_id"), ""),
        row.getInt("business_type"),
        headline(row),
        answer(row),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
        row.getString("accepted_from"));
  }

  private static StoredDocument.Headline headline(ResultSet row) throws SQLException {
    return new StoredDocument.Headline(
        row.getString("code_number"),
        row.getString("code_notation"),
        row.getString("subject"),
        row.getString("content"),
        row.getString("type_name"),
        row.getInt("priority"),
        row.getObject("promulgation_date", LocalDate.class),
        row.getObject("due_date", LocalDate.class),
        row.getString("signer"));
  }

  private static StoredDocument.@Nullable Answer answer(ResultSet row) throws SQLException {
    var status = row.getString("status_code");
    return status == null
        ? null
        : new StoredDocument.Answer(
            new AgencyCode(row.getString("response_agency")),
            Objects.requireNonNullElse(row.getString("response_document_id"), ""),
            Objects.requireNonNullElse(row.getString("response_symbol_key"), ""),
            row.getObject("response_date", LocalDate.class),
            status,
            Objects.requireNonNullElse(row.getString("status_description"), ""));
  }
}
