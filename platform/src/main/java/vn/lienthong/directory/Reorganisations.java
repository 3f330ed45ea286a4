package vn.lienthong.directory;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.Caller;

/**
 * Dated reorganisations: drafted by one person, approved by another, executed on their day. With
 * the approval the dates are in force: from the day on, documents for a closing agency reach its
 * successor. With the execution everything of the closed agencies moves, in one transaction.
 */
public interface Reorganisations {
  /** All of them, the latest day first; without reports. */
  List<ReorganisationView> list();

  /** Approved ones whose day has come and that nobody has executed; without reports. */
  List<ReorganisationView> due();

  /**
   * @throws vn.lienthong.shared.RuleViolated when there is none
   */
  ReorganisationView get(UUID id);

  /** What every module would move today. */
  List<ReorganisationView.Moved> preview(UUID id);

  UUID draft(DraftReorganisation draft, Caller caller);

  void cancel(UUID id, Caller caller);

  /**
   * @throws vn.lienthong.shared.RuleViolated when the caller drafted it, or an agency has been
   *     closed in the meantime
   */
  void approve(UUID id, Caller caller);

  /**
   * @return the report
   * @throws vn.lienthong.shared.RuleViolated before its day, and when it has been executed
   */
  List<ReorganisationView.Moved> execute(UUID id, Caller caller);
}
