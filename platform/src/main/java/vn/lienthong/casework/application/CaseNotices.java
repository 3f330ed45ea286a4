package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Registration;
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

  CaseNotices(Notifications notifications, AgencyNames agencies) {
    this.notifications = notifications;
    this.agencies = agencies;
  }

  /** Tells of the last event, unless it is no news to the applicant. */
  void tell(Dossier dossier, Registration registration) {
    var event = dossier.events().get(dossier.version() - 1);
    kind(event).ifPresent(kind -> notifications.tell(notice(kind, dossier, event, registration)));
  }

  private static Optional<NoticeTemplates> kind(DossierEvent event) {
    return switch (event.act()) {
      case ACCEPT -> Optional.of(NoticeTemplates.DOSSIER_ACCEPTED);
      case REFUSE -> Optional.of(NoticeTemplates.DOSSIER_REFUSED);
      case ASK_SUPPLEMENT -> Optional.of(NoticeTemplates.DOSSIER_SUPPLEMENT_ASKED);
      case EXTEND -> Optional.of(NoticeTemplates.DOSSIER_EXTENDED);
      case RESOLVE -> Optional.of(NoticeTemplates.DOSSIER_RESOLVED);
      case RETURN -> Optional.of(NoticeTemplates.DOSSIER_RETURNED);
      case STOP -> Optional.of(NoticeTemplates.DOSSIER_STOPPED);
      default -> Optional.empty();
    };
  }

  private Notice notice(
      NoticeTemplates kind, Dossier dossier, DossierEvent event, Registration registration) {
    var applicant = registration.applicant();
    return new Notice(
        dossier.id() + "-" + event.number(),
        kind.key(),
        Recipient.outside(applicant.name(), applicant.phone(), applicant.email()),
        values(dossier, event, registration),
        registration.agency());
  }

  private Map<String, String> values(
      Dossier dossier, DossierEvent event, Registration registration) {
    var values = new HashMap<String, String>();
    values.put("dossier", reference(dossier, registration));
    values.put("procedure", registration.procedureName());
    values.put("agency", agencies.shortName(registration.agency()));
    values.put("reason", event.text(Fact.REASON));
    values.put("basis", event.text(Fact.LEGAL_BASIS));
    values.put("until", event.date(Fact.DATE).map(DAY::format).orElse(""));
    var promised = event.text(Fact.PROMISED);
    var at = promised.isEmpty() ? null : Instant.parse(promised).atZone(BusinessClock.ZONE);
    values.put("due", at == null ? "" : DAY.format(at));
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
