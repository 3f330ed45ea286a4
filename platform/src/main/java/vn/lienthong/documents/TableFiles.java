package vn.lienthong.documents;

import java.io.OutputStream;
import java.time.Instant;

/** Tables as files. */
public interface TableFiles {
  /**
   * Begins a file. Rows of a workbook and of CSV are written as they come and are not kept in
   * memory; those of a PDF are kept up to its end, so it takes fewer.
   *
   * @param created date of creation inside the file
   */
  TableWriter open(TableFormat format, TableHead head, Instant created, OutputStream out);
}
