package vn.lienthong.portal.domain;

import vn.lienthong.portal.Outcome;

/** The portal did not say what became of a call; it may have done it. */
public final class PortalSilent extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  public PortalSilent(Outcome outcome, String detail) {
    super(detail);
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
