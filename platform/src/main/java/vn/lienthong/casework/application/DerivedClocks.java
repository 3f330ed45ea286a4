package vn.lienthong.casework.application;

import java.util.List;
import vn.lienthong.casework.CountedDay;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.domain.AppointmentClock;
import vn.lienthong.casework.domain.CountedDays;
import vn.lienthong.casework.domain.Deadlines;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.IndexClock;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.procedures.Channel;

/** All clocks of a dossier, read from its events at once. */
record DerivedClocks(
    String policyName,
    AppointmentClock.Reading appointment,
    List<CountedDay> counted,
    DossierView.Deadline handOver,
    DossierView.IndexView index) {

  static DerivedClocks of(Dossier dossier, Registration registration, Rulebook rulebook) {
    var calendar = rulebook.calendar(registration.agency());
    var policy = rulebook.of(dossier, registration.at());
    var appointment = AppointmentClock.of(dossier.events(), calendar, policy);
    var index = IndexClock.of(dossier.events(), appointment.first());
    return new DerivedClocks(
        policy.name(),
        appointment,
        CountedDays.of(dossier.events(), appointment.promises(), calendar),
        handOver(dossier, registration, new Deadlines(calendar, policy)),
        new DossierView.IndexView(
            index.waited().toSeconds(), index.supplements(), index.punctuality()));
  }

  /** What comes in electronically goes on at once (NĐ 61/2018 art. 18). */
  private static DossierView.Deadline handOver(
      Dossier dossier, Registration registration, Deadlines deadlines) {
    return dossier
        .last(DossierAct.ACCEPT)
        .map(accepted ->
            new DossierView.Deadline(
                registration.channel() == Channel.ONLINE
                    ? accepted.at()
                    : deadlines.handOverOfPaper(accepted.at()),
                dossier.last(DossierAct.HAND_OVER).map(event -> event.at()).orElse(null)))
        .orElseGet(() -> new DossierView.Deadline(null, null));
  }
}
