package vn.lienthong.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * Work on documents inside the caller's agency (phân công xử lý). The sender hears of it once each:
 * 04 when it is assigned, 05 when a handler begins, 06 when the lead is done (QĐ 28/2018/QĐ-TTg);
 * names stay inside the agency.
 */
public interface Assignments {
  /** Whom work can be given to today. */
  List<Colleague> colleagues(Caller caller);

  /**
   * Gives a registered document to handlers, or to others.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link DeskError#ASSIGNMENT_CHANGED} when somebody
   *     else changed it since, {@link DeskError#HANDLER_UNKNOWN}, {@link
   *     DeskError#DEADLINE_REFUSED}, {@link DeskError#NOTE_TOO_LONG}, {@link
   *     ExchangeError#MOVE_NOT_ALLOWED}
   */
  void assign(Caller caller, UUID docId, AssignmentOrder order);

  /** A handler begins; beginning again changes nothing. */
  void start(Caller caller, UUID docId);

  /**
   * The lead is done; saying so again changes nothing.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link DeskError#NOT_THE_LEAD}
   */
  void finish(Caller caller, UUID docId);

  /**
   * The assignment of a document; those it was given to or told to see their own, clerks and
   * leaders all.
   */
  Optional<Assignment> of(Caller caller, UUID docId);

  /** Versions of the assignments there are of those documents, for changing many at once. */
  Map<UUID, Integer> versions(Caller caller, Collection<UUID> docIds);

  /** True when the caller, or somebody it stands in for, is a handler of that assignment. */
  boolean handles(Caller caller, Assignment assignment);

  /** True when the caller, or somebody it stands in for, leads that work. */
  boolean leads(Caller caller, Assignment assignment);

  /**
   * What the caller, or somebody it stands in for, has to do: what is due first comes first. Of
   * finished work the latest comes first.
   */
  Page<WorkItem> work(Caller caller, WorkFilter filter);
}
