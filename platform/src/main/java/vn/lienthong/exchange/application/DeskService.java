package vn.lienthong.exchange.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.AttachmentFile;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.DocumentView;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.InboxItem;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.OutboxItem;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.domain.DeskLists;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** The registry desk of an agency. */
@Service
class DeskService implements Desk {
  private final DeskLists lists;
  private final DeskDocuments documents;
  private final DeskAnswers answers;
  private final LetterSending sending;
  private final DeskAccess access;

  DeskService(
      DeskLists lists,
      DeskDocuments documents,
      DeskAnswers answers,
      LetterSending sending,
      DeskAccess access) {
    this.lists = lists;
    this.documents = documents;
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
