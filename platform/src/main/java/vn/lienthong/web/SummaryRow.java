package vn.lienthong.web;

/** One row of a summary list; with a path it offers to change the value there. */
public record SummaryRow(String label, String value, String changePath) {
  public static SummaryRow of(String label, String value) {
    return new SummaryRow(label, value, "");
  }
}
