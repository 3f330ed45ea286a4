package vn.lienthong.casework.application;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.documents.OneStopForm;

/**
 * The way of a dossier through the offices, from hand to hand (form 05 of TT 01/2018/TT-VPCP, 06 of
 * TT 03/2025/TT-VPCP), always in Vietnamese. It grows with the dossier.
 */
@Component
class ControlSlipContent {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final FormContent forms;
  private final MessageSource messages;

  ControlSlipContent(FormContent forms, MessageSource messages) {
    this.forms = forms;
    this.messages = messages;
  }

  /** Empty before the acceptance. */
  Optional<OneStopForm> of(DossierView dossier, LocalDate today) {
    return dossier
        .code()
        .map(code ->
            new OneStopForm.ControlSlip(
                forms.head(
                    dossier.agency(), today, forms.model(dossier, "05", "06"), code.toString()),
                FormContent.applicant(dossier),
                dossier.procedureName(),
                dossier.events().stream()
                    .flatMap(event -> handOver(dossier, event).stream())
                    .toList()));
  }

  private Optional<OneStopForm.HandOver> handOver(DossierView dossier, DossierEvent event) {
    return switch (event.act()) {
      case ACCEPT -> Optional.of(row(event, dossier.applicant().name(), event.byName(), ""));
      case HAND_OVER -> Optional.of(passed(event, handedOver(dossier, event)));
      case ASSIGN -> Optional.of(passed(event, ""));
      case NEXT_STEP, STEP_BACK -> Optional.of(passed(event, step(dossier, event)));
      case RESOLVE -> Optional.of(row(event, event.byName(), desk(), resolved(dossier)));
      case RETURN -> Optional.of(row(event, event.byName(), event.text(Fact.RECEIVER), ""));
      default -> Optional.empty();
    };
  }

  private OneStopForm.HandOver passed(DossierEvent event, String progress) {
    return row(event, event.byName(), event.text(Fact.HANDLER_NAME), progress);
  }

  private OneStopForm.HandOver row(DossierEvent event, String from, String to, String progress) {
    return new OneStopForm.HandOver(
        from, to, forms.time(event.at()), progress, event.text(Fact.REASON));
  }

  /** On the same day, or at the start of the next working day after 15:00 (art. 18). */
  private String handedOver(DossierView dossier, DossierEvent event) {
    var until = dossier.handOver().until();
    if (until == null) {
      return "";
    }
    return word(event.at().isAfter(until) ? Punctuality.LATE : Punctuality.ON_TIME);
  }

  /** How the step that this event ended stood by then. */
  private String step(DossierView dossier, DossierEvent event) {
    return dossier.work().steps().stream()
        .filter(step -> event.at().equals(step.leftAt()) && step.due() != null)
        .reduce((one, next) -> next)
        .map(step -> word(step.at(event.at())))
        .orElse("");
  }

  private String resolved(DossierView dossier) {
    return dossier.due().isEmpty() ? "" : word(dossier.punctuality());
  }

  private String desk() {
    return messages.getMessage("casework.form.desk", null, VIETNAMESE);
  }

  private String word(Punctuality punctuality) {
    return messages.getMessage("casework.punctuality." + punctuality, null, VIETNAMESE);
  }
}
