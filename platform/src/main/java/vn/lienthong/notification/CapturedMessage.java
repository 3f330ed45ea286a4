package vn.lienthong.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What would have left a sample installation.
 *
 * @param recipient number or address
 * @param parts of an SMS as a telephone would get them
 * @param toldAt when it happened, business clock
 */
public record CapturedMessage(
    UUID id,
    NoticeChannel channel,
    String recipient,
    String name,
    String subject,
    String body,
    List<String> parts,
    Instant toldAt) {
  public CapturedMessage {
    parts = List.copyOf(parts);
  }
}
