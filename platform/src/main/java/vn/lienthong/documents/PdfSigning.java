package vn.lienthong.documents;

/** Signs PDF files (PAdES baseline); what was signed before stays signed. */
public interface PdfSigning {
  /** How much proof goes with a signature. */
  enum Level {
    /** PAdES-BASELINE-B: the time is the signer's word. */
    BASIC,
    /** PAdES-BASELINE-T: with a time stamp of the authority of this node. */
    TIME_STAMPED
  }

  /** Time stamped where this node has an authority for it. */
  Level strongest();

  /** True for a PDF that can be read and changed: neither damaged nor locked nor empty. */
  boolean signable(byte[] pdf);

  /**
   * The signed file.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link DocumentsError#NOT_SIGNABLE}, {@link
   *     DocumentsError#KEY_UNUSABLE} or {@link DocumentsError#NO_TIME_STAMP}
   */
  byte[] sign(byte[] pdf, SigningKey key, Level level, SignatureMark mark);
}
