package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.AttachmentContent;
import vn.lienthong.edxml.PacketSource;
import vn.lienthong.edxml.TraceSlot;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.AttachmentFile;
import vn.lienthong.exchange.AttachmentView;
import vn.lienthong.exchange.DocumentView;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.DeskLists;
import vn.lienthong.exchange.domain.MessageIndex;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Documents and attachments as a desk reads them; each reading is journaled before its answer. */
@Component
class DeskDocuments {
  private final Axis axis;
  private final DeskLists lists;
  private final MessageIndex index;
  private final Packets bytes;
  private final Journal journal;

  DeskDocuments(Axis axis, DeskLists lists, MessageIndex index, Packets bytes, Journal journal) {
    this.axis = axis;
    this.lists = lists;
    this.index = index;
    this.bytes = bytes;
    this.journal = journal;
  }

  DocumentView open(Caller caller, UUID docId, AgencyCode agency) {
    var held = held(docId, agency);
    journalRead(caller, docId, agency, "document");
    lists.markOpened(docId, agency);
    return view(held, agency);
  }

  AttachmentFile attachment(Caller caller, UUID docId, AgencyCode agency, int position) {
    var held = held(docId, agency);
    var archive = held.packet().archive();
    if (archive != null) {
      throw new RuleViolated(ArchiveError.PACKET_ARCHIVED, archive);
    }
    var file =
        contents(held).stream()
            .filter(content -> content.view().position() == position)
            .findFirst()
            .orElseThrow(() -> new RuleViolated(ExchangeError.ATTACHMENT_NOT_FOUND, position));
    journalRead(caller, docId, agency, "attachment-" + position);
    return file;
  }

  /** Every attachment that can be read, for the node itself: what it reads is not journaled. */
  List<AttachmentFile> contents(UUID docId, AgencyCode agency) {
    return contents(held(docId, agency));
  }

  private List<AttachmentFile> contents(Axis.Held held) {
    var slot = held.slot();
    if (slot == null || held.packet().archive() != null) return List.of();
    return lists.attachments(held.document().id()).stream()
        .filter(attachment -> !attachment.damaged())
        .<AttachmentFile>map(attachment ->
            new StoredFile(view(attachment), attachment, charset(slot), offset -> at(held, offset)))
        .toList();
  }

  void demandSent(UUID docId, AgencyCode agency) {
    if (!isOwn(held(docId, agency).document().sender(), agency)) {
      throw new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId);
    }
  }

  private boolean isOwn(AgencyCode sender, AgencyCode agency) {
    return sender.equals(agency) || axis.predecessors(agency).contains(sender);
  }

  private Axis.Held held(UUID docId, AgencyCode agency) {
    return axis.held(docId, agency)
        .filter(found -> found.document().type() == MessageType.EDOC)
        .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
  }

  private void journalRead(Caller caller, UUID docId, AgencyCode agency, String part) {
    journal.appendNow(
        NewEntry.of(ExchangeEntry.DOCUMENT_READ, docId.toString(), caller)
            .fact("agency", agency)
            .fact("part", part));
  }

  private InputStream at(Axis.Held held, long offset) throws IOException {
    var in = bytes.open(held.packet());
    in.skipNBytes(offset);
    return in;
  }

  private static Charset charset(TraceSlot slot) {
    return Charset.forName(slot.charset());
  }

  private DocumentView view(Axis.Held held, AgencyCode agency) {
    var document = held.document();
    var headline = document.headline();
    var delivery = lists.own(document.id(), agency);
    var own = delivery.orElse(new DeskLists.Own("", ""));
    boolean sent = isOwn(document.sender(), agency);
    return new DocumentView(
        document.id(),
        sent,
        document.sender(),
        document.senderName(),
        headline.symbol(),
        headline.typeName(),
        headline.promulgationDate(),
        headline.subject(),
        headline.content(),
        headline.signer(),
        headline.priority(),
        document.businessType(),
        headline.dueDate(),
        lists.recipients(document.id()),
        lists.attachments(document.id()).stream().map(DeskDocuments::view).toList(),
        own.status(),
        delivery.isPresent() && DeskAnswers.isOpen(own.status(), document.businessType()),
        own.forwardedFrom(),
        held.packet().sha256(),
        document.acceptedAt(),
        index.archived(document.id()));
  }

  private static AttachmentView view(Attachment attachment) {
    return new AttachmentView(
        attachment.position(),
        attachment.name(),
        attachment.mediaType(),
        attachment.contentSize(),
        attachment.contentSha256(),
        attachment.damaged());
  }

  private record StoredFile(
      AttachmentView view, Attachment attachment, Charset charset, PacketSource source)
      implements AttachmentFile {
    @Override
    public InputStream open() throws IOException {
      return AttachmentContent.open(source, charset, attachment);
    }
  }
}
