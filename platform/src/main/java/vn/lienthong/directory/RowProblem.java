package vn.lienthong.directory;

import java.util.List;

/**
 * Why a row of an import cannot be stored; the message of the error says what to do.
 *
 * @param row row number as a spreadsheet shows it, the header is row 1
 * @param column name of the column, empty when the whole row is meant
 * @param arguments fill the holes of the message
 */
public record RowProblem(long row, String column, DirectoryError error, List<Object> arguments) {
  public RowProblem {
    arguments = List.copyOf(arguments);
  }
}
