package vn.lienthong.casework;

import vn.lienthong.shared.Right;

/** What may be done with dossiers. */
public enum CaseworkRight implements Right {
  /** Lists and pages of the own agency. */
  READ_DOSSIERS("read-dossiers"),
  /** At the counter: receive, hand over, return. */
  RECEIVE_DOSSIERS("receive-dossiers"),
  /** As an officer: examine, ask, prepare. */
  HANDLE_DOSSIERS("handle-dossiers"),
  /** As a head: assign, put off, stop, sign. */
  DECIDE_DOSSIERS("decide-dossiers"),
  /** Dossiers of other agencies, with a purpose on record. */
  READ_ANY_DOSSIER("read-any-dossier"),
  /** Figures of the own agency and the dossiers behind them. */
  READ_REPORTS("read-reports"),
  /** Enter the indices that no dossier tells. */
  ENTER_INDICES("enter-indices");

  private final String key;

  CaseworkRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "casework";
  }

  @Override
  public String key() {
    return key;
  }
}
