package vn.lienthong.edxml;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** One hop of a document: who passed it on, and when in UTC+7 without a zone, as written. */
public record TraceHeader(String organId, String timestamp) {
  static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** A hop at this local time of Asia/Ho_Chi_Minh. */
  public static TraceHeader of(String organId, LocalDateTime at) {
    return new TraceHeader(organId, FORM.format(at));
  }

  /** Local time in Asia/Ho_Chi_Minh, if the text is one. */
  public Optional<LocalDateTime> at() {
    try {
      return Optional.of(LocalDateTime.parse(timestamp, FORM));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
