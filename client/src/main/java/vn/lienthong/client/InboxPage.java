package vn.lienthong.client;

import java.util.List;
import java.util.Map;

/**
 * A page of what waits for this agency.
 *
 * @param next where the next page begins
 */
public record InboxPage(List<Item> items, long next) {
  public InboxPage {
    items = List.copyOf(items);
  }

  /** One document that waits; {@code at} is an ISO instant in UTC. */
  public record Item(
      String docId, String type, String from, String to, String state, String note, String at) {
    static Item of(Map<String, String> row) {
      return new Item(
          row.getOrDefault("docId", ""),
          row.getOrDefault("type", ""),
          row.getOrDefault("from", ""),
          row.getOrDefault("to", ""),
          row.getOrDefault("state", ""),
          row.getOrDefault("note", ""),
          row.getOrDefault("at", ""));
    }
  }
}
