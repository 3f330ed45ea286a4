package vn.lienthong.client;

import java.util.Map;

/**
 * One document on its way to one recipient, with the state of transport ({@code send…}) and what
 * the recipient reported ({@code receive…}). An absent value is empty; times are local, UTC+7.
 */
public record SentItem(
    String serviceType,
    String messageType,
    String senderDocId,
    String receiverDocId,
    String fromCode,
    String toCode,
    String title,
    String notation,
    String sentTime,
    String receivedTime,
    String sendStatus,
    String sendStatusDescription,
    String receiveStatus,
    String receiveStatusDescription) {

  static SentItem of(Map<String, String> row) {
    return new SentItem(
        row.getOrDefault("serviceType", ""),
        row.getOrDefault("messageType", ""),
        row.getOrDefault("senderDocId", ""),
        row.getOrDefault("receiverDocId", ""),
        row.getOrDefault("fromCode", ""),
        row.getOrDefault("toCode", ""),
        row.getOrDefault("title", ""),
        row.getOrDefault("notation", ""),
        row.getOrDefault("sentTime", ""),
        row.getOrDefault("receivedTime", ""),
        row.getOrDefault("sendStatus", ""),
        row.getOrDefault("sendStatusDesc", ""),
        row.getOrDefault("receiveStatus", ""),
        row.getOrDefault("receiveStatusDesc", ""));
  }
}
