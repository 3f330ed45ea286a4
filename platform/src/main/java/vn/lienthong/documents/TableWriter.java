package vn.lienthong.documents;

import java.util.List;

/** A table on its way into a file; the file is whole once it is closed. */
public interface TableWriter extends AutoCloseable {
  /**
   * Adds a row.
   *
   * @throws java.io.UncheckedIOException when whoever takes the file has gone
   */
  void row(List<TableCell> cells);

  @Override
  void close();
}
