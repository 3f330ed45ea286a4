package vn.lienthong.exchange.application;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.edxml.StatusCode;

/**
 * Names under which clients report a status instead of its code: those of the SDK's sample files.
 * {@code processing} is not among them, for it is the axis's own state; 05 is reported by its code.
 */
final class StatusKeyword {
  private static final Map<String, StatusCode> NAMES =
      Map.of(
          "inbox", StatusCode.INBOX,
          "rejection", StatusCode.REJECTION,
          "reject", StatusCode.REJECTION,
          "acceptance", StatusCode.ACCEPTANCE,
          "assignment", StatusCode.ASSIGNMENT,
          "finish", StatusCode.FINISH,
          "change-acceptance", StatusCode.CHANGE_ACCEPTANCE,
          "change-rejection", StatusCode.CHANGE_REJECTION);

  private StatusKeyword() {}

  /** The status behind a keyword or a code with or without its leading zero. */
  static Optional<StatusCode> parse(String text) {
    var named = NAMES.get(text.strip().toLowerCase(Locale.ROOT));
    return named == null ? StatusCode.of(text) : Optional.of(named);
  }
}
