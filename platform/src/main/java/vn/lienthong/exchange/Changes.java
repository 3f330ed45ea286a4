package vn.lienthong.exchange;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.Caller;

/**
 * Recalls (thu hồi), updates, replacements and take-backs (lấy lại) at the desk of an agency. What
 * never left is cancelled by the axis itself; all else is a task of the recipient's registry, which
 * answers 15 (agreed) or 16 (refused) of QĐ 28/2018/QĐ-TTg.
 */
public interface Changes {
  /**
   * What the caller's agency is asked: the document itself asks it, or it is the earlier document.
   * Newest first; empty for a document without any.
   */
  List<ChangeView> of(Caller caller, UUID docId);

  /**
   * Agrees to what a document asks, or to give back an asked-for document (status 15).
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND}, {@link
   *     ExchangeError#NOTHING_ASKED}
   */
  void agree(Caller caller, UUID docId);

  /**
   * Refuses it (status 16).
   *
   * @param reason at most 1000 characters, mandatory
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#REASON_MISSING} and those of
   *     {@link #agree}
   */
  void decline(Caller caller, UUID docId, String reason);

  /**
   * Recalls a document of the caller's agency from all its recipients: a packet of type 1 that
   * names it. Asked twice with one reason it is the first recall again.
   *
   * @param reason at most 1000 characters, mandatory
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#REASON_MISSING}, {@link
   *     ExchangeError#DOCUMENT_NOT_FOUND}, {@link ExchangeError#NO_RECIPIENT}
   */
  Acceptance recall(Caller caller, UUID docId, String reason);
}
