package vn.lienthong.exchange.domain;

/** A peer was not there, or gave no answer that can be used. */
public final class PeerSilent extends Exception {
  private static final long serialVersionUID = 1L;

  public PeerSilent(String what) {
    super(what);
  }

  /** What happened instead of an answer. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
