package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Role;
import vn.lienthong.notification.Notice;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.Notifications;
import vn.lienthong.notification.Recipient;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.web.AgencyNames;

/**
 * Tells the applicant what happened to a dossier (NĐ 61/2018 art. 17(2), 19(9)): one notice for an
 * event, with the date that the event promised and no other.
 */
@Component
class CaseNotices {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Notifications notifications;
  private final AgencyNames agencies;
  private final Colleagues colleagues;

  CaseNotices(Notifications notifications, AgencyNames agencies, Colleagues colleagues) {
    this.notifications = notifications;
    this.agencies = agencies;
    this.colleagues = colleagues;
  }

  /** Tells the applicant of the last event, and the leaders of an opinion that is late. */
  void tell(Dossier dossier, Registration registration) {
    var event = dossier.events().get(dossier.version() - 1);
    var applicant = registration.applicant();
    var outside = Recipient.outside(applicant.name(), applicant.phone(), applicant.email());
    kind(event).ifPresent(kind -> tell(kind, outside, dossier, event, registration));
    if (event.act() == DossierAct.OPINION_LATE) {
      leaders(registration)
          .forEach(leader ->
              tell(NoticeTemplates.CONSULTATION_LATE, leader, dossier, event, registration));
    }
  }

  /** Whoever heads the one-stop is told (NĐ 61/2018 art. 19(5)). */
  private Stream<Recipient> leaders(Registration registration) {
    return colleagues.at(registration.agency()).stream()
        .filter(colleague -> colleague.role() == Role.LEADER)
        .map(colleague -> Recipient.inside(colleague.name(), colleague.post().toString()));
  }

  private static Optional<NoticeTemplates> kind(DossierEvent event) {
    return switch (event.act()) {
      case ACCEPT -> Optional.of(NoticeTemplates.DOSSIER_ACCEPTED);
      case REFUSE -> Optional.of(NoticeTemplates.DOSSIER_REFUSED);
      case ASK_SUPPLEMENT -> Optional.of(NoticeTemplates.DOSSIER_SUPPLEMENT_ASKED);
      case EXTEND -> Optional.of(NoticeTemplates.DOSSIER_EXTENDED);
      case RECOUNT ->
          Optional.of(NoticeTemplates.DOSSIER_RECOUNTED)
              .filter(kind -> !event.text(Fact.PROMISED).isEmpty());
      case RESOLVE -> Optional.of(NoticeTemplates.DOSSIER_RESOLVED);
      case RETURN -> Optional.of(NoticeTemplates.DOSSIER_RETURNED);
      case STOP -> Optional.of(NoticeTemplates.DOSSIER_STOPPED);
      default -> Optional.empty();
    };
  }

  private void tell(
      NoticeTemplates kind,
      Recipient recipient,
      Dossier dossier,
      DossierEvent event,
      Registration registration) {
    notifications.tell(
        new Notice(
            dossier.id() + "-" + event.number(),
            kind.key(),
            recipient,
            values(dossier, event, registration),
            registration.agency()));
  }

  private Map<String, String> values(
      Dossier dossier, DossierEvent event, Registration registration) {
    var values = new HashMap<String, String>();
    values.put("dossier", reference(dossier, registration));
    values.put("procedure", registration.procedureName());
    values.put("agency", agencies.shortName(registration.agency()));
    values.put("reason", event.text(Fact.REASON));
    values.put("basis", event.text(Fact.LEGAL_BASIS));
    values.put("unit", event.text(Fact.AGENCY_NAME));
    values.put("until", event.date(Fact.DATE).map(DAY::format).orElse(""));
    var promised = event.text(Fact.PROMISED);
    var at = promised.isEmpty() ? null : Instant.parse(promised).atZone(BusinessClock.ZONE);
    values.put("due", at == null ? values.get("until") : DAY.format(at));
    values.put("time", at == null ? "" : TIME.format(at));
    return values;
  }

  /** The code; before its acceptance a dossier has none and is known by its procedure. */
  private static String reference(Dossier dossier, Registration registration) {
    return dossier.events().stream()
        .map(event -> event.text(Fact.CODE))
        .filter(code -> !code.isEmpty())
        .reduce((one, next) -> next)
        .orElse(registration.procedureName());
  }
}
