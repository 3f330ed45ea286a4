package vn.lienthong.identity.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which role may do what in which module; what has no row is denied. */
public final class RightsTable {
  private static final String ANY = "*";
  private final List<Row> rows;
  private final Set<String> keys;

  public RightsTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.keys = new TreeSet<>();
    for (var row : rows) {
      if (!keys.add(row.key())) {
        throw new IllegalArgumentException("twice in the table of rights: " + row);
      }
    }
  }

  public boolean allows(String role, String module, String right) {
    return keys.contains(new Row(role, module, right).key())
        || keys.contains(new Row(role, module, ANY).key())
        || keys.contains(new Row(role, ANY, ANY).key());
  }

  public List<Row> rows() {
    return rows;
  }

  /** One permission; {@code *} stands for every right of a module, or every module. */
  public record Row(String role, String module, String right) {
    String key() {
      return role + "," + module + "," + right;
    }
  }
}
