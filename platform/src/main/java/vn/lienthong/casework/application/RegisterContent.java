package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.documents.OneStopForm;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** What the register says on paper, always in Vietnamese. */
@Component
class RegisterContent {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(BusinessClock.ZONE);

  private final FormContent forms;
  private final MessageSource messages;

  RegisterContent(FormContent forms, MessageSource messages) {
    this.forms = forms;
    this.messages = messages;
  }

  /** The form of the rules in force on the last day of the period. */
  OneStopForm.Register of(
      AgencyCode agency, ReportPeriod period, List<RegisterRow> rows, LocalDate today) {
    var model = forms.modelOn(period.to(), "06", "07");
    var entries = new ArrayList<OneStopForm.Entry>();
    for (var row : rows) {
      entries.add(entry(entries.size() + 1, row));
    }
    return new OneStopForm.Register(
        forms.head(agency, today, model, ""),
        text("casework.reports.period", DAY.format(period.from()), DAY.format(period.to())),
        entries);
  }

  private OneStopForm.Entry entry(int serial, RegisterRow row) {
    var dossier = row.dossier();
    var applicant = row.applicant();
    return new OneStopForm.Entry(
        String.valueOf(serial),
        dossier.code(),
        dossier.procedureName(),
        1,
        new OneStopForm.Applicant(
            applicant.name(), applicant.address(), applicant.phone(), applicant.email()),
        dossier.handlerName(),
        new OneStopForm.EntryDates(
            time(dossier.acceptedAt()),
            time(row.promised()),
            time(row.handedOver()),
            time(row.returned())),
        row.receiver(),
        note(row));
  }

  /** What a reader of the register must know besides: that it was late, or ended without result. */
  private String note(RegisterRow row) {
    var judged = row.dossier().judged();
    if (judged.isPresent()) {
      return judged.get() == Punctuality.LATE ? text("casework.punctuality.LATE") : "";
    }
    return row.dossier().state().ended() ? text("casework.state." + row.dossier().state()) : "";
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(at);
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, VIETNAMESE);
  }
}
