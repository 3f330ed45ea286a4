package vn.lienthong.edxml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Bussiness} block (the misspelling is the standard's).
 *
 * @param docType number as written, kept also when unknown; empty when absent
 * @param documentId the document recalled or updated; may be absent even in a recall
 * @param paper 1 when a paper copy is sent too
 * @param documentChanged type 2: 1 when the content changed
 * @param receiversChanged type 2: 1 when the recipients changed
 */
public record Business(
    String docType,
    String reason,
    String documentId,
    @Nullable Integer paper,
    List<Staff> staff,
    @Nullable Integer documentChanged,
    @Nullable Integer receiversChanged,
    List<Receiver> receivers,
    List<Replacement> replacements) {
  /** A packet without the block: a new document. */
  public static final Business NONE =
      new Business("", "", "", null, List.of(), null, null, List.of(), List.of());

  public Business {
    staff = List.copyOf(staff);
    receivers = List.copyOf(receivers);
    replacements = List.copyOf(replacements);
  }

  /** A new document. */
  public static Business newDocument() {
    return plain(BusinessDocType.NEW, "", "");
  }

  /** A recall of a document, with the reason. */
  public static Business recall(String documentId, String reason) {
    return plain(BusinessDocType.RECALL, documentId, reason);
  }

  private static Business plain(BusinessDocType type, String documentId, String reason) {
    return new Business(
        type.code(), reason, documentId, 0, List.of(), null, null, List.of(), List.of());
  }

  /** The type; empty for a number the standard does not know. */
  public Optional<BusinessDocType> type() {
    return BusinessDocType.of(docType);
  }

  /** A recipient added to (1) or removed from (0) the recipients of an updated document. */
  public record Receiver(String organId, @Nullable Integer receiverType) {}

  /** A replaced document and the agencies concerned. */
  public record Replacement(String documentId, List<String> organIds) {
    public Replacement {
      organIds = List.copyOf(organIds);
    }
  }
}
