package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.shared.AgencyCode;

/**
 * What the axis keeps of an accepted packet, beside its bytes.
 *
 * @param id DocId given to the sender
 * @param symbolKey folded number and notation without spaces, for matching
 * @param searchKey folded symbol, sender and subject
 */
public record StoredDocument(
    UUID id,
    UUID packet,
    MessageType type,
    AgencyCode sender,
    String senderName,
    String documentId,
    int businessType,
    Headline headline,
    @Nullable Answer answer,
    Instant acceptedAt,
    String channel) {

  /** The fields people see and search. */
  public record Headline(
      String codeNumber,
      String codeNotation,
      String subject,
      String content,
      String typeName,
      int priority,
      @Nullable LocalDate promulgationDate,
      @Nullable LocalDate dueDate,
      String signer) {
    /** Number and notation as people write them, {@code 12/VPCP-KSTT}. */
    public String symbol() {
      return StoredDocument.symbol(codeNumber, codeNotation);
    }
  }

  /** Number and notation as people write them. */
  public static String symbol(String codeNumber, String codeNotation) {
    return codeNumber.isEmpty() || codeNotation.isEmpty()
        ? codeNumber + codeNotation
        : codeNumber + "/" + codeNotation;
  }

  /** What a status packet answers. */
  public record Answer(
      AgencyCode agency,
      String documentId,
      String symbol,
      @Nullable LocalDate date,
      String statusCode,
      String description) {}
}
