package vn.lienthong.documents;

/**
 * A QR code as one path of an inline SVG, which the content policy of pages admits and {@link
 * PdfRenderer} prints as an area, not as pixels.
 *
 * @param size modules in a row, the quiet zone of four on each side included
 * @param path its dark modules, those side by side as one rectangle of height one
 */
public record QrCode(int size, String path) {
  /** What an inline SVG needs as {@code viewBox}. */
  public String viewBox() {
    return "0 0 " + size + " " + size;
  }
}
