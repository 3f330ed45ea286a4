package vn.lienthong.documents;

import java.util.Arrays;
import java.util.Optional;

/** In which kinds of file a table leaves the house. */
public enum TableFormat {
  /** A workbook of one sheet: numbers are numbers, dates are dates, a text is never a formula. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100_000),
  /** UTF-8 with byte order mark, semicolons, decimal commas: what a Vietnamese Excel opens. */
  CSV("csv", "text/csv;charset=UTF-8", 100_000),
  /** PDF/A, A4 across. */
  PDF("pdf", "application/pdf", 2_000);

  private final String extension;
  private final String mediaType;
  private final int mostRows;

  TableFormat(String extension, String mediaType, int mostRows) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.mostRows = mostRows;
  }

  /** How its files are called, and how it is asked for in addresses. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** More rows than these are refused before the first is written. */
  public int mostRows() {
    return mostRows;
  }

  /** The format of that extension, or empty. */
  public static Optional<TableFormat> of(String extension) {
    return Arrays.stream(values()).filter(one -> one.extension.equals(extension)).findFirst();
  }
}
