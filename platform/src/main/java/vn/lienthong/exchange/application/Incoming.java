package vn.lienthong.exchange.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.PacketFacts;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Signer;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.edxml.StatusPacket;
import vn.lienthong.edxml.StatusReport;
import vn.lienthong.edxml.TraceSlot;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.MessageKey;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredDocument.Answer;
import vn.lienthong.exchange.domain.StoredDocument.Headline;
import vn.lienthong.shared.AgencyCode;

/**
 * A packet that was read and may be accepted: what it says, from whom, for whom, on which terms.
 */
record Incoming(
    MessageType type,
    AgencyView sender,
    String documentId,
    Business business,
    Headline headline,
    @Nullable Answer answer,
    @Nullable TraceSlot slot,
    List<Attachment> attachments,
    PacketFacts facts,
    Routing.Routes routes,
    List<DocumentReference> references,
    Submission terms) {
  /** Stands for the status in the key of a status packet, which has no type of its own. */
  private static final int STATUS = -1;

  static Incoming document(
      DocumentPacket packet,
      AgencyView sender,
      Routing.Routes routes,
      List<DocumentReference> references,
      Submission terms) {
    var header = packet.header();
    return new Incoming(
        MessageType.EDOC,
        sender,
        header.documentId(),
        header.business(),
        headline(header),
        null,
        packet.slot(),
        packet.attachments(),
        packet.facts(),
        routes,
        references,
        terms);
  }

  static Incoming status(
      StatusPacket packet,
      ResponseFor answered,
      AgencyView sender,
      Routing.Routes routes,
      Submission terms) {
    var report = packet.report();
    return new Incoming(
        MessageType.STATUS,
        sender,
        "",
        Business.NONE,
        new Headline("", "", report.description(), "", "", 0, null, null, report.staff().name()),
        answer(routes.served().get(0).addressed(), answered, report),
        null,
        List.of(),
        packet.facts(),
        routes,
        List.of(),
        terms);
  }

  /** What a status answers, once it is known who is addressed. */
  static Answer answer(AgencyCode addressed, ResponseFor answered, StatusReport report) {
    return new Answer(
        addressed,
        answered.documentId(),
        answered.code(),
        answered.promulgationDate().value().orElse(null),
        StatusCode.normal(report.statusCode()),
        report.description());
  }

  MessageKey key() {
    var key = documentId.isEmpty() ? "content:" + facts.contentHash() : documentId;
    return new MessageKey(sender.code(), key, businessType(), facts.contentHash());
  }

  StoredDocument toStore(UUID id, UUID packet, Instant at) {
    return new StoredDocument(
        id,
        packet,
        type,
        sender.code(),
        sender.name(),
        documentId,
        businessType(),
        headline,
        answer,
        at,
        terms.channel());
  }

  int businessType() {
    return type == MessageType.STATUS
        ? STATUS
        : business.type().map(known -> Integer.parseInt(known.code())).orElse(0);
  }

  private static Headline headline(DocumentHeader header) {
    var priority = header.circulation().priority();
    return new Headline(
        header.codeNumber(),
        header.codeNotation(),
        header.subject(),
        header.content(),
        header.kind().typeName(),
        priority == null ? 0 : priority,
        header.promulgationDate().value().orElse(null),
        header.dueDate().value().orElse(null),
        signer(header.signer()));
  }

  private static String signer(Signer signer) {
    return String.join(" ", signer.competence(), signer.position(), signer.fullName()).strip();
  }
}
