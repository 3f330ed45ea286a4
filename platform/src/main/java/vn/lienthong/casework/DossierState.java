package vn.lienthong.casework;

/**
 * State of a dossier with the number that the national portal knows it by ({@code TrangThaiHoSo}).
 * Resolved and returned are two states: whether a dossier was in time is judged at the first, and
 * waiting for the applicant to fetch it is no delay.
 */
public enum DossierState {
  REGISTERED(1),
  ACCEPTED(2),
  NOT_ACCEPTED(3),
  IN_PROGRESS(4),
  SUPPLEMENT_ASKED(5),
  PAYMENT_ASKED(6),
  WITHDRAWN(7),
  STOPPED(8),
  RESOLVED(9),
  RETURNED(10);

  private final int number;

  DossierState(int number) {
    this.number = number;
  }

  /** Its national number, 1 to 10. */
  public int number() {
    return number;
  }

  /** True when nothing more happens to the dossier. */
  public boolean ended() {
    return this == NOT_ACCEPTED || this == WITHDRAWN || this == STOPPED || this == RETURNED;
  }

  /** True once the work on it is done, returned or not. */
  public boolean finished() {
    return this == RESOLVED || ended();
  }
}
