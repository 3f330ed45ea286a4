package vn.lienthong.httpsig;

/** A signature that cannot be made or relied on; the message names the reason, for engineers. */
public final class SignatureRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** No {@code Signature} and {@code Signature-Input} field, or none under one label. */
    MISSING,
    /** The fields are no structured fields of the shape of RFC 9421, sections 4.1 and 4.2. */
    MALFORMED,
    /** A covered component that this library does not know (section 2), or covered twice. */
    COMPONENT_UNKNOWN,
    /** A covered component that the message does not have. */
    COMPONENT_ABSENT,
    /** The bytes are no signature of this message by this key. */
    WRONG
  }

  private final Reason reason;
  private final String detail;

  SignatureRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.detail = message;
  }

  public Reason reason() {
    return reason;
  }

  /** What exactly: a component, a label, a position. */
  public String detail() {
    return detail;
  }
}
