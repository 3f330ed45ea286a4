package vn.lienthong.exchange.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ChangeView;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.domain.AskedChanges;
import vn.lienthong.shared.Caller;

/** Changes at the desk of an agency. */
@Service
class ChangeService implements Changes {
  private final AskedChanges asked;
  private final ChangeAnswers answers;
  private final Recalls recalls;
  private final DeskAccess access;

  ChangeService(AskedChanges asked, ChangeAnswers answers, Recalls recalls, DeskAccess access) {
    this.asked = asked;
    this.answers = answers;
    this.recalls = recalls;
    this.access = access;
  }

  @Override
  public List<ChangeView> of(Caller caller, UUID docId) {
    return asked.of(docId, access.agency(caller, ExchangeRight.READ_DOCUMENTS));
  }

  @Override
  public void agree(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.ANSWER_DOCUMENT);
    answers.answer(docId, agency, StatusCode.CHANGE_ACCEPTANCE, "", caller);
  }

  @Override
  public void decline(Caller caller, UUID docId, String reason) {
    var agency = access.agency(caller, ExchangeRight.ANSWER_DOCUMENT);
    answers.answer(docId, agency, StatusCode.CHANGE_REJECTION, DeskAnswers.reason(reason), caller);
  }

  @Override
  public Acceptance recall(Caller caller, UUID docId, String reason) {
    var agency = access.agency(caller, ExchangeRight.SEND_DOCUMENT);
    return recalls.recall(docId, agency, DeskAnswers.reason(reason), caller);
  }
}
