package vn.lienthong.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * One document as its sender or a recipient sees it.
 *
 * @param sent true for the sender, false for a recipient
 * @param status last status of the viewer's own delivery, empty for none or for the sender
 * @param answerable true when the viewer may still accept or refuse it
 * @param forwardedFrom name of the closed agency it was addressed to, empty when addressed directly
 * @param sha256 lower-case hex digest of the packet as received
 * @param archived what of it left for an archive
 */
public record DocumentView(
    UUID docId,
    boolean sent,
    AgencyCode sender,
    String senderName,
    String symbol,
    String typeName,
    @Nullable LocalDate date,
    String subject,
    String content,
    String signer,
    int priority,
    int businessType,
    @Nullable LocalDate dueDate,
    List<String> recipients,
    List<AttachmentView> attachments,
    String status,
    boolean answerable,
    String forwardedFrom,
    String sha256,
    Instant acceptedAt,
    ArchivedParts archived) {
  public DocumentView {
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
  }

  /** True for the sender of anything but a recall. */
  public boolean recallable() {
    return sent && ChangeKind.of(businessType).filter(kind -> kind == ChangeKind.RECALL).isEmpty();
  }
}
