package vn.lienthong.documents;

/** Makes QR codes (ISO/IEC 18004). */
public interface QrCodes {
  /**
   * The smallest code that holds the text and is still read when a seventh of it is damaged (level
   * M).
   *
   * @throws IllegalArgumentException when the text is empty or longer than a code can hold
   */
  QrCode of(String text);
}
