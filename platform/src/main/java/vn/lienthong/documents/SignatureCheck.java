package vn.lienthong.documents;

import java.io.IOException;
import java.time.Duration;

/** Digital signatures (PAdES) inside a PDF. Nothing is fetched from anywhere. */
public interface SignatureCheck {
  /**
   * Who signed the file and whether it holds. A file without signatures costs one reading; one with
   * signatures is bounded in size, time and memory.
   *
   * @throws IOException when the source cannot be read
   */
  SignatureReport check(PdfSource pdf) throws IOException;

  /** After so long nobody who looks at several files at once begins with a further one. */
  default Duration patience() {
    return Duration.ofSeconds(5);
  }
}
