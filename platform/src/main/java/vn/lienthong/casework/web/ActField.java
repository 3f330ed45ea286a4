package vn.lienthong.casework.web;

import java.util.List;
import java.util.Locale;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;

/** What a person is asked for when something is done with a dossier. */
public record ActField(Fact fact, Kind kind) {
  /** How it is asked. */
  public enum Kind {
    LINE,
    LINES,
    DATE,
    OFFICER,
    OUTCOME,
    /** An earlier step. */
    STEP,
    /** An opinion that the agency of the caller is asked for. */
    CONSULTATION
  }

  /** Name of its field, and end of its message keys. */
  public String name() {
    return fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<ActField> of(DossierAct act) {
    return switch (act) {
      case REGISTER, ACCEPT, CONSULT, OPINION_LATE, RECOUNT -> List.of();
      case REFUSE, STOP -> List.of(lines(Fact.REASON), line(Fact.LEGAL_BASIS));
      case HAND_OVER, ASSIGN -> List.of(new ActField(Fact.HANDLER, Kind.OFFICER));
      case NEXT_STEP -> List.of(new ActField(Fact.HANDLER, Kind.OFFICER), lines(Fact.TEXT));
      case STEP_BACK -> List.of(new ActField(Fact.STEP, Kind.STEP), lines(Fact.REASON));
      case GIVE_OPINION ->
          List.of(new ActField(Fact.CONSULTATION, Kind.CONSULTATION), lines(Fact.TEXT));
      case ASK_SUPPLEMENT ->
          List.of(lines(Fact.REASON), new ActField(Fact.DATE, Kind.DATE), line(Fact.OVERRIDE));
      case ASK_PAYMENT -> List.of(line(Fact.AMOUNT), lines(Fact.REASON));
      case PAUSE -> List.of(line(Fact.LEGAL_BASIS), lines(Fact.REASON));
      case EXTEND -> List.of(new ActField(Fact.DATE, Kind.DATE), lines(Fact.REASON));
      case WITHDRAW -> List.of(lines(Fact.REASON));
      case RESOLVE ->
          List.of(
              new ActField(Fact.OUTCOME, Kind.OUTCOME),
              line(Fact.RESULT_NUMBER),
              lines(Fact.REASON));
      case RETURN -> List.of(line(Fact.RECEIVER));
      case NOTE, RECEIVE_SUPPLEMENT, RECEIVE_PAYMENT, RESUME -> List.of(lines(Fact.TEXT));
    };
  }

  private static ActField line(Fact fact) {
    return new ActField(fact, Kind.LINE);
  }

  private static ActField lines(Fact fact) {
    return new ActField(fact, Kind.LINES);
  }
}
