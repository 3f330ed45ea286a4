package vn.lienthong.exchange.face;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/** Values as clients of the axis write and read them. */
public final class FaceValues {
  /** Rows of one answer at most. */
  public static final int LARGEST_PAGE = 10_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withZone(BusinessClock.ZONE);

  private FaceValues() {}

  /** Time in Viet Nam. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** A day in any of the forms that clients use, or empty. */
  public static Optional<LocalDate> day(String text) {
    return new EdxmlDate(text).value();
  }

  /** The DocId that this axis gave; one of another form is no document of the caller's either. */
  public static UUID docId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException other) {
      throw new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, text);
    }
  }

  /** {@code <code>: <number>} of each recipient that was not served. */
  public static Stream<String> refusals(Acceptance acceptance) {
    return acceptance.recipients().stream()
        .filter(Acceptance.Recipient.Refused.class::isInstance)
        .map(Acceptance.Recipient.Refused.class::cast)
        .map(refused -> refused.addressed() + ": " + AxisCode.of(refused.reason()));
  }

  /** A DocumentId that stands for two contents. */
  public static Stream<String> warnings(Acceptance acceptance) {
    return acceptance.idUsedBefore()
        ? Stream.of("DocumentId: " + ExchangeError.DOCUMENT_ID_REUSED.code())
        : Stream.of();
  }
}
