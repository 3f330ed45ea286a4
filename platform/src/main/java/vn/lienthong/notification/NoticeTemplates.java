package vn.lienthong.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of events that people are told about, each with the values that its texts may use. */
public enum NoticeTemplates {
  DOSSIER_ACCEPTED("due", "time"),
  DOSSIER_REFUSED("reason", "basis"),
  DOSSIER_SUPPLEMENT_ASKED("reason", "until"),
  /** Apology and new date (NĐ 61/2018 art. 19(9)). */
  DOSSIER_EXTENDED("reason", "due", "time"),
  /** The working calendar changed, and with it the date. */
  DOSSIER_RECOUNTED("due", "time"),
  DOSSIER_RESOLVED,
  DOSSIER_RETURNED,
  DOSSIER_STOPPED("reason", "basis"),
  /** To the head of the one-stop desk: an opinion asked of a unit is late (art. 19(5)). */
  CONSULTATION_LATE("unit", "due");

  /** Filled from the recipient, not by who tells. */
  public static final String NAME = "name";

  private static final List<String> COMMON = List.of(NAME, "dossier", "procedure", "agency");

  private final List<String> own;

  NoticeTemplates(String... own) {
    this.own = List.of(own);
  }

  /** Name in data, addresses and calls, for instance {@code dossier-accepted}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<NoticeTemplates> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Names that its texts may hold in braces. */
  public List<String> placeholders() {
    return Stream.concat(COMMON.stream(), own.stream()).toList();
  }
}
