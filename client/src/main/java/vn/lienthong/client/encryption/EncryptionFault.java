package vn.lienthong.client.encryption;

/** A file could not be encrypted or decrypted; trying again unchanged will not help. */
public final class EncryptionFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  EncryptionFault(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  EncryptionFault(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  /** What to tell apart. */
  public enum Reason {
    /** No key, or not one of EC P-256. */
    KEY_UNREADABLE,
    /** The file is larger than can be encrypted: send it in parts, or in a letter of its own. */
    TOO_LARGE,
    /** It is marked as encrypted and is no JWE of the form that the axis takes. */
    UNREADABLE,
    /** None of the given keys is among those that it was encrypted for. */
    NO_KEY,
    /** It was changed after it was encrypted, or encrypted for another key of the same name. */
    CHANGED,
    /** It was encrypted for another letter and was put into this one. */
    OF_ANOTHER_LETTER
  }

  public Reason reason() {
    return reason;
  }
}
