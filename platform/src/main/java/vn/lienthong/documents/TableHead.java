package vn.lienthong.documents;

import java.util.List;

/**
 * What stands above the rows of a table.
 *
 * @param notes lines below the title: whose figures, of when, what they mean
 * @param columns names of the columns
 * @param language of all its texts, {@code vi} or {@code en}
 */
public record TableHead(String title, List<String> notes, List<String> columns, String language) {
  public TableHead {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
  }
}
