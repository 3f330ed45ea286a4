package vn.lienthong.documents;

import java.util.List;

/** What the check of a file gave. */
public sealed interface SignatureReport {
  /** In the order of signing; empty for a file without signatures. */
  record Checked(List<PdfSignature> signatures) implements SignatureReport {
    public Checked {
      signatures = List.copyOf(signatures);
    }
  }

  /** Whether it is signed is not known. */
  record NotChecked(Reason reason) implements SignatureReport {}

  /** Why a file was not checked. */
  enum Reason {
    /** It is larger than configured, packed or unpacked. */
    TOO_LARGE,
    /** It took longer than configured, or too many others are being checked. */
    TOO_SLOW,
    /** It is no PDF that can be read, for instance a locked one. */
    UNREADABLE
  }
}
