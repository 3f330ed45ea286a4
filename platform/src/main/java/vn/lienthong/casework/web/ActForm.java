package vn.lienthong.casework.web;

import java.util.EnumMap;
import java.util.Map;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;

/** What was entered for an act, checked and turned into its facts. */
final class ActForm {
  private static final int LONGEST = 4_000;
  private static final String AMOUNT = "[1-9]\\d{0,2}(\\.\\d{3}){0,3}|[1-9]\\d{0,11}";

  private ActForm() {}

  /** The form, refused where a field holds what it cannot. */
  static Form check(DossierAct act, Form form) {
    var checked = form;
    for (var field : ActField.of(act)) {
      checked = check(field, checked);
    }
    return checked;
  }

  private static Form check(ActField field, Form form) {
    var name = field.name();
    if (form.value(name).length() > LONGEST) {
      return form.refuse(name, "casework.error.too-long", LONGEST);
    }
    return switch (field.kind()) {
      case DATE -> DateFields.check(form, name);
      case OFFICER -> form.demand(name, "casework.error.handler");
      case STEP -> form.demand(name, CaseworkError.NO_SUCH_STEP.code());
      case CONSULTATION -> form.demand(name, CaseworkError.CONSULTATION_OVER.code());
      case OUTCOME ->
          isOutcome(form.value(name)) ? form : form.refuse(name, "casework.error.outcome");
      case LINE ->
          field.fact() == Fact.AMOUNT && !form.value(name).matches(AMOUNT)
              ? form.refuse(name, "casework.error.amount")
              : form;
      case LINES -> form;
    };
  }

  private static boolean isOutcome(String text) {
    for (var outcome : Outcome.values()) {
      if (outcome.name().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static String digits(String text) {
    return text.replace(".", "");
  }

  /** What a checked form says; blank fields say nothing. */
  static Map<Fact, String> facts(DossierAct act, Form form) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    for (var field : ActField.of(act)) {
      var value = form.value(field.name());
      if (field.kind() == ActField.Kind.DATE) {
        DateFields.read(form, field.name())
            .ifPresent(date -> facts.put(field.fact(), date.toString()));
      } else if (!value.isBlank()) {
        facts.put(field.fact(), field.fact() == Fact.AMOUNT ? digits(value) : value);
      }
    }
    return facts;
  }

  /** The field that can mend a broken rule; the reason where none does better. */
  static String fieldOf(ErrorCode error) {
    var fact =
        error instanceof CaseworkError broken
            ? switch (broken) {
              case SECOND_SUPPLEMENT -> Fact.OVERRIDE;
              case DATE_NOT_LATER,
                  DATE_OF_REST,
                  DATE_PAST,
                  EXTENSION_TOO_LATE,
                  SECOND_EXTENSION,
                  NO_LIMIT_YET ->
                  Fact.DATE;
              case LEGAL_BASIS_MISSING -> Fact.LEGAL_BASIS;
              case RECEIVER_MISSING -> Fact.RECEIVER;
              case HANDLER_UNKNOWN -> Fact.HANDLER;
              case STEP_OF_ANOTHER, NO_NEXT_STEP -> Fact.HANDLER;
              case NO_SUCH_STEP -> Fact.STEP;
              case STEPS_LEFT -> Fact.OUTCOME;
              case CONSULTATION_OVER -> Fact.CONSULTATION;
              case CLOCK_RUNS, OPINION_MISSING -> Fact.TEXT;
              default -> Fact.REASON;
            }
            : Fact.REASON;
    return new ActField(fact, ActField.Kind.LINE).name();
  }
}
