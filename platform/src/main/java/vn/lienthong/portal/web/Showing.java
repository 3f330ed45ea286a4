package vn.lienthong.portal.web;

import java.util.Arrays;
import java.util.Locale;
import vn.lienthong.portal.SyncState;
import vn.lienthong.portal.SyncStatus;

/** Lists of the page of the line, by their names in its address. */
public enum Showing {
  STUCK(SyncStatus.STUCK),
  WAITING(SyncStatus.WAITING),
  SENT(SyncStatus.SENT),
  DIFFERENCES(SyncStatus.SENT);

  private final SyncStatus status;

  Showing(SyncStatus status) {
    this.status = status;
  }

  SyncStatus status() {
    return status;
  }

  /** The one in an address; what is laid aside when there is none. */
  static Showing of(String text) {
    return Arrays.stream(values()).filter(one -> one.key().equals(text)).findFirst().orElse(STUCK);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many there are; of differences nobody keeps count. */
  public long count(SyncState state) {
    return switch (this) {
      case STUCK -> state.stuck();
      case WAITING -> state.waiting();
      case SENT -> state.sent();
      case DIFFERENCES -> 0;
    };
  }
}
