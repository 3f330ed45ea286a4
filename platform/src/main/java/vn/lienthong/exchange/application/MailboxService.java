package vn.lienthong.exchange.application;

import static vn.lienthong.edxml.StatusCode.REJECTION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.Evidence;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.Mail;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

/** The mailbox of an agency as its systems see it. */
@Service
class MailboxService implements Mailbox {
  /** A refusal must carry a reason (QĐ 28/2018/QĐ-TTg), which this call has no room for. */
  private static final String NO_REASON = "Không nêu lý do";

  private final Axis axis;
  private final Mail mail;
  private final PacketOut packets;
  private final Transport transport;
  private final StatusReports reports;
  private final DocumentEvidence evidence;
  private final Journal journal;
  private final Rights rights;

  MailboxService(
      Axis axis,
      Mail mail,
      PacketOut packets,
      Transport transport,
      StatusReports reports,
      DocumentEvidence evidence,
      Journal journal,
      Rights rights) {
    this.axis = axis;
    this.mail = mail;
    this.packets = packets;
    this.transport = transport;
    this.reports = reports;
    this.evidence = evidence;
    this.journal = journal;
    this.rights = rights;
  }

  @Override
  public List<MailItem> list(Caller caller, MailFilter filter) {
    return mail.list(agency(caller), filter);
  }

  @Override
  public long count(Caller caller, MessageType type) {
    return mail.pending(agency(caller), type);
  }

  @Override
  public Content fetch(Caller caller, UUID docId) {
    var agency = agency(caller);
    var held =
        axis.held(docId, agency)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    journal.appendNow(
        NewEntry.of(ExchangeEntry.DOCUMENT_READ, docId.toString(), caller)
            .fact("agency", agency)
            .fact("part", "packet"));
    transport.fetched(docId, agency, caller);
    return packets.content(held);
  }

  @Override
  @Transactional
  public void update(Caller caller, UUID docId, String state) {
    var agency = agency(caller);
    var transportState = TransportState.parse(state);
    if (transportState.isPresent()) {
      transport.move(docId, agency, transportState.get(), caller);
      return;
    }
    var status =
        StatusKeyword.parse(state)
            .orElseThrow(() -> new RuleViolated(ExchangeError.STATE_UNKNOWN, state));
    transport.move(docId, agency, TransportState.DONE, caller);
    reports.report(docId, agency, status, status == REJECTION ? NO_REASON : "", caller);
  }

  @Override
  public List<Evidence> evidence(Caller caller, UUID docId) {
    var agency = agency(caller);
    var sender =
        axis.held(docId, agency)
            .map(held -> held.document().sender())
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    return evidence.of(docId).stream()
        .filter(item -> sender.equals(agency) || item.agency().equals(agency))
        .toList();
  }

  @Override
  public List<SentItem> sent(Caller caller, Optional<String> id, int number, int size) {
    return mail.sent(agency(caller), id, number, size);
  }

  private AgencyCode agency(Caller caller) {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var agency = caller.agency();
    if (agency == null) {
      throw new RuleViolated(ExchangeError.SENDER_UNKNOWN, caller.principal());
    }
    return agency;
  }
}
