package vn.lienthong.exchange.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.AttachmentFile;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.DocumentView;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.InboxItem;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.OutboxItem;
import vn.lienthong.exchange.RelatedView;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.domain.DeskLists;
import vn.lienthong.exchange.domain.References;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** The registry desk of an agency. */
@Service
class DeskService implements Desk {
  private final DeskLists lists;
  private final DeskDocuments documents;
  private final References references;
  private final DeskAnswers answers;
  private final LetterSending sending;
  private final DeskAccess access;

  DeskService(
      DeskLists lists,
      DeskDocuments documents,
      References references,
      DeskAnswers answers,
      LetterSending sending,
      DeskAccess access) {
    this.lists = lists;
    this.documents = documents;
    this.references = references;
    this.answers = answers;
    this.sending = sending;
    this.access = access;
  }

  @Override
  public Page<InboxItem> inbox(Caller caller, DeskFilter filter) {
    return lists.inbox(access.agency(caller, ExchangeRight.READ_DOCUMENTS), filter);
  }

  @Override
  public Map<UUID, String> symbols(Caller caller, Collection<UUID> docIds) {
    return lists.symbols(access.agency(caller, ExchangeRight.READ_DOCUMENTS), docIds);
  }

  @Override
  public long waiting(Caller caller) {
    return lists.waiting(access.agency(caller, ExchangeRight.READ_DOCUMENTS));
  }

  @Override
  public Page<OutboxItem> outbox(Caller caller, DeskFilter filter) {
    return lists.outbox(access.agency(caller, ExchangeRight.READ_DOCUMENTS), filter);
  }

  @Override
  public DocumentView open(Caller caller, UUID docId) {
    return documents.open(caller, docId, access.reader(caller, docId));
  }

  @Override
  public AttachmentFile attachment(Caller caller, UUID docId, int position) {
    return documents.attachment(caller, docId, access.reader(caller, docId), position);
  }

  @Override
  public Map<UUID, DocumentReference> references(Caller caller, Collection<UUID> docIds) {
    var named = new HashMap<UUID, DocumentReference>();
    for (var docId : docIds) {
      try {
        named.putAll(references.of(List.of(docId), access.reader(caller, docId)));
      } catch (RuleViolated unread) {
        if (unread.error() != ExchangeError.DOCUMENT_NOT_FOUND) {
          throw unread;
        }
      }
    }
    return named;
  }

  @Override
  public List<RelatedView> related(Caller caller, UUID docId) {
    return references.related(docId, access.agency(caller, ExchangeRight.READ_DOCUMENTS));
  }

  @Override
  public List<TraceView> trace(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.TRACE);
    documents.demandSent(docId, agency);
    return lists.trace(docId);
  }

  @Override
  public void accept(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.ANSWER_DOCUMENT);
    answers.answer(docId, agency, StatusCode.ACCEPTANCE, "", caller);
  }

  @Override
  public void refuse(Caller caller, UUID docId, String reason) {
    var agency = access.agency(caller, ExchangeRight.ANSWER_DOCUMENT);
    answers.answer(docId, agency, StatusCode.REJECTION, DeskAnswers.reason(reason), caller);
  }

  @Override
  public Acceptance send(Caller caller, Letter letter, String request) {
    var agency = access.agency(caller, ExchangeRight.SEND_DOCUMENT);
    return sending.send(letter, agency, request, caller);
  }
}
