package vn.lienthong.documents;

import java.time.Instant;

/**
 * Makes a PDF of a page: PDF/A-2a and PDF/UA (tagged), every font embedded as a subset. Nothing is
 * fetched from anywhere.
 */
public interface PdfRenderer {
  /**
   * Renders well-formed XHTML. Its {@code title} becomes the title of the document and its {@code
   * lang} the language; the only font family is {@code Tinos} (regular, bold, italic, bold italic)
   * and must be set on {@code html} and in {@code @page} boxes. An inline {@code svg} with a path
   * of {@link QrCode} is printed, its {@code alt} read out. Same input, same bytes.
   *
   * @param created date of creation inside the file
   */
  byte[] render(String xhtml, Instant created);
}
