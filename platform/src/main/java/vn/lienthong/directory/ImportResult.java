package vn.lienthong.directory;

import java.util.List;

/** How an import ended; it is stored as a whole or not at all. */
public sealed interface ImportResult {
  /** Everything is stored. {@code unchanged} agencies were there, under this or a former name. */
  record Imported(int added, int unchanged) implements ImportResult {}

  /**
   * Nothing is stored.
   *
   * @param problems the first ones, in the order of rows
   * @param total how many there are in all
   */
  record Refused(List<RowProblem> problems, int total) implements ImportResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
