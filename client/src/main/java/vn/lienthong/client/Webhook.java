package vn.lienthong.client;

import java.util.Map;

/**
 * An address to which the node pushes the events of this agency.
 *
 * @param after sequence of the last event that the address confirmed
 * @param active false when it was stopped after days of failures, until it is replayed
 * @param failures failed attempts since the last success
 * @param lastError why the last attempt failed, empty when it did not
 */
public record Webhook(
    String id, String url, long after, boolean active, int failures, String lastError) {
  static Webhook of(Map<String, String> row) {
    return new Webhook(
        row.getOrDefault("id", ""),
        row.getOrDefault("url", ""),
        Long.parseLong(row.getOrDefault("after", "-1")),
        Boolean.parseBoolean(row.get("active")),
        Integer.parseInt(row.getOrDefault("failures", "0")),
        row.getOrDefault("lastError", ""));
  }
}
