package vn.lienthong.exchange.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.Mail;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

/** The mailbox of an agency as its systems see it. */
@Service
class MailboxService implements Mailbox {
  /** Of the packets of one answer together; the first goes whatever its size. */
  private static final long BATCH_BYTES = 64L * 1024 * 1024;

  private final Axis axis;
  private final Mail mail;
  private final PacketOut packets;
  private final DeliveryMoves moves;
  private final SystemAccess access;

  MailboxService(
      Axis axis, Mail mail, PacketOut packets, DeliveryMoves moves, SystemAccess access) {
    this.axis = axis;
    this.mail = mail;
    this.packets = packets;
    this.moves = moves;
    this.access = access;
  }

  @Override
  public List<MailItem> list(Caller caller, MailFilter filter) {
    return mail.list(access.agency(caller), filter);
  }

  @Override
  public long count(Caller caller, MessageType type) {
    return mail.pending(access.agency(caller), type);
  }

  @Override
  public Content fetch(Caller caller, UUID docId) {
    var agency = access.agency(caller);
    var held =
        axis.held(docId, agency)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    var content = packets.content(held);
    moves.fetched(Set.of(docId), agency, caller);
    return content;
  }

  @Override
  public Batch fetch(Caller caller, Set<UUID> docIds) {
    var agency = access.agency(caller);
    var known = axis.held(docIds, agency);
    var refused = new LinkedHashMap<UUID, ErrorCode>();
    var held = new LinkedHashMap<UUID, Axis.Held>();
    long bytes = 0;
    for (var docId : docIds) {
      var one = known.get(docId);
      if (one == null) {
        refused.put(docId, ExchangeError.DOCUMENT_NOT_FOUND);
      } else if (one.packet().archive() != null) {
        refused.put(docId, ArchiveError.PACKET_ARCHIVED);
      } else if (held.isEmpty() || bytes + one.packet().size() <= BATCH_BYTES) {
        held.put(docId, one);
        bytes += one.packet().size();
      }
    }
    moves.fetched(held.keySet(), agency, caller);
    return new Batch(packets.contents(held), refused);
  }

  @Override
  public void update(Caller caller, UUID docId, String state) {
    moves.update(docId, access.agency(caller), state, caller);
  }

  @Override
  public Set<UUID> confirm(Caller caller, Set<UUID> docIds) {
    return moves.finish(docIds, access.agency(caller), caller);
  }

  @Override
  public List<SentItem> sent(
      Caller caller, MessageType type, Optional<String> id, int number, int size) {
    return mail.sent(access.agency(caller), type, id, number, size);
  }
}
