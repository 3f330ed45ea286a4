package vn.lienthong.exchange;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * Letters of the caller's agency on their way to a signature (trình ký). Every move names the
 * version that was seen and is refused with {@link SigningError#CHANGED} when there is a later one;
 * {@link SigningError#STEP_NOT_ALLOWED} when the state does not allow it, and {@link
 * SigningError#NOT_YOUR_STEP} when it is somebody else's.
 */
public interface Signings {
  /** Who can sign at the agency today. */
  List<Colleague> leaders(Caller caller);

  /**
   * Hands a letter to a leader.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link SigningError#LEADER_UNKNOWN}, {@link
   *     SigningError#NO_PDF}, {@link SigningError#PDF_TOO_LARGE}, {@link DeskError#NOTE_TOO_LONG},
   *     {@link ExchangeError#FIELD_MISSING}, {@link ExchangeError#NO_RECIPIENT}
   */
  UUID submit(Caller caller, SigningOrder order);

  /** The same file once more, with other content. */
  void submitAgain(Caller caller, UUID id, int version, SigningOrder order);

  /**
   * Asks its author to change it; a signature that is there is dropped.
   *
   * @param reason at most 1000 characters, mandatory
   */
  void giveBack(Caller caller, UUID id, int version, String reason);

  /** Its author takes it back to change it; a signature that is there is dropped. */
  void takeBack(Caller caller, UUID id, int version);

  /** Its author gives it up. */
  void withdraw(Caller caller, UUID id, int version);

  /**
   * The leader, or whoever stands in, signs the letter: the file gets a new version.
   *
   * @throws vn.lienthong.shared.RuleViolated also every {@link
   *     vn.lienthong.documents.DocumentsError}
   */
  void sign(Caller caller, UUID id, int version);

  /**
   * The registry gives number and date, the agency signs, and the letter is sent: all or nothing.
   *
   * @param number empty for the next one of the book
   * @throws vn.lienthong.shared.RuleViolated {@link SigningError#DATE_REFUSED}, every {@link
   *     vn.lienthong.documents.DocumentsError} and what {@link Desk#send} refuses
   */
  Acceptance send(Caller caller, UUID id, int version, String number, LocalDate date);

  /**
   * One file: its author, and everybody who reads the documents of the agency.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link SigningError#NOT_FOUND}
   */
  Signing open(Caller caller, UUID id);

  /** What the caller may do with it now. */
  Set<SigningMove> moves(Caller caller, Signing signing);

  /** One of its files, signed where it is; the caller closes the stream. */
  InputStream content(Caller caller, UUID id, int position);

  /** Signatures in its PDF files, by position. */
  Map<Integer, SignatureReport> signatures(Caller caller, UUID id);

  /** What waits longest comes first; of one's own what moved last. */
  Page<SigningItem> list(Caller caller, SigningFilter filter);

  /** Files for which the caller has to do the next step. */
  long waiting(Caller caller);
}
