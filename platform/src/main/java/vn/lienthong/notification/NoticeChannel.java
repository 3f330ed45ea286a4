package vn.lienthong.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ways to reach somebody. */
public enum NoticeChannel {
  EMAIL,
  SMS,
  /** One address of the agency's own software, set for the node. */
  WEBHOOK,
  /** On the pages of this node; it never waits and never fails. */
  IN_APP;

  /** Name in addresses, data and calls, for instance {@code in-app}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<NoticeChannel> of(String key) {
    return Arrays.stream(values()).filter(channel -> channel.key().equals(key)).findFirst();
  }
}
