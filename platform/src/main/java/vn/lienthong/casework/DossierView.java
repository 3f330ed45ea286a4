package vn.lienthong.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;

/**
 * One dossier with everything that is derived from its events.
 *
 * @param version to give back with each act
 * @param allowed acts that its state and the caller's rights allow
 * @param promises every date that was promised, the last one counts
 * @param counted the days of the last promise, empty when it is not counted in days
 * @param due none while no time runs
 * @param index how index 766 counts it
 * @param work who works on it and by when
 */
public record DossierView(
    DossierId id,
    int version,
    Optional<DossierCode> code,
    DossierState state,
    AgencyCode agency,
    ProcedureCode procedure,
    String procedureName,
    Channel channel,
    Applicant applicant,
    String content,
    String handlerName,
    List<Paper> papers,
    List<FeeLine> fees,
    List<DossierEvent> events,
    Set<DossierAct> allowed,
    String policyName,
    List<Promise> promises,
    List<CountedDay> counted,
    Optional<Due> due,
    Punctuality punctuality,
    Deadline handOver,
    IndexView index,
    Work work) {

  /**
   * A deadline of those who work on it.
   *
   * @param until null when it has none
   */
  public record Deadline(@Nullable Instant until, @Nullable Instant done) {}

  /** What index 766 counts. */
  public record IndexView(long waitedSeconds, int supplements, Punctuality punctuality) {}

  public DossierView {
    papers = List.copyOf(papers);
    fees = List.copyOf(fees);
    events = List.copyOf(events);
    allowed = Set.copyOf(allowed);
    promises = List.copyOf(promises);
    counted = List.copyOf(counted);
  }
}
