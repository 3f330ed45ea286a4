package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;

/**
 * The row that lists need of a dossier: the instants at which a clock changes, never whether it is
 * overdue.
 *
 * @param code null before its acceptance
 * @param handler post of the officer, or null
 * @param due null while no time runs
 * @param warn null when due is
 */
public record Projection(
    @Nullable String code,
    DossierState state,
    @Nullable String handler,
    @Nullable String handlerName,
    @Nullable Instant acceptedAt,
    @Nullable Instant due,
    @Nullable Instant warn,
    @Nullable Instant finishedAt) {

  /**
   * The row of a dossier as it is now.
   *
   * @param policy of its day of reception
   */
  public static Projection of(Dossier dossier, WorkingCalendar calendar, Policy policy) {
    var clock = AppointmentClock.of(dossier.events(), calendar, policy);
    var runs =
        clock.mode() == AppointmentClock.Mode.RUNNING
            || clock.mode() == AppointmentClock.Mode.ENDED;
    var due = runs ? clock.due() : Optional.<Due>empty();
    var accepted = dossier.last(DossierAct.ACCEPT);
    var handler = dossier.handedTo();
    return new Projection(
        accepted.map(event -> event.text(Fact.CODE)).orElse(null),
        dossier.state(),
        handler.map(event -> event.text(Fact.HANDLER)).orElse(null),
        handler.map(event -> event.text(Fact.HANDLER_NAME)).orElse(null),
        accepted.map(event -> event.at()).orElse(null),
        due.map(Due::latest).orElse(null),
        due.map(new Deadlines(calendar, policy)::warning).orElse(null),
        clock.mode() == AppointmentClock.Mode.ENDED ? clock.since() : null);
  }
}
