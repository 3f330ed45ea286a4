package vn.lienthong.client;

import java.util.Map;

/**
 * What happened to a document of this agency.
 *
 * @param sequence place in the journal of the node; the cursor of the next page
 * @param kind accepted, refused, handed-over, withdrawn, answered, arrived, moved or status
 * @param detail what the kind leaves open, for instance the new state
 * @param at ISO instant in UTC
 */
public record AxisEvent(
    long sequence, String kind, String docId, String recipient, String detail, String at) {
  static AxisEvent of(Map<String, String> row) {
    return new AxisEvent(
        Long.parseLong(row.getOrDefault("sequence", "-1")),
        row.getOrDefault("kind", ""),
        row.getOrDefault("docId", ""),
        row.getOrDefault("recipient", ""),
        row.getOrDefault("detail", ""),
        row.getOrDefault("at", ""));
  }
}
