package vn.lienthong.client;

import java.util.Map;

/**
 * One row of the list of what waits for this agency. All values are the texts of the axis; an
 * absent one is empty. Times are local, UTC+7.
 */
public record ReceivedItem(
    String docId,
    String serviceType,
    String messageType,
    String createdTime,
    String updatedTime,
    String from,
    String to,
    String status,
    String statusDescription) {

  static ReceivedItem of(Map<String, String> row) {
    return new ReceivedItem(
        row.getOrDefault("docId", ""),
        row.getOrDefault("serviceType", ""),
        row.getOrDefault("messageType", ""),
        row.getOrDefault("created_time", ""),
        row.getOrDefault("updated_time", ""),
        row.getOrDefault("from", ""),
        row.getOrDefault("to", ""),
        row.getOrDefault("status", ""),
        row.getOrDefault("status_desc", ""));
  }
}
