package vn.lienthong.edxml;

import java.util.Arrays;
import java.util.Optional;

/** The statuses of a sent document (names of the reference client; Decision 28/2018/QĐ-TTg). */
public enum StatusCode {
  INBOX("01", Party.RECEIVER),
  REJECTION("02", Party.RECEIVER),
  ACCEPTANCE("03", Party.RECEIVER),
  ASSIGNMENT("04", Party.RECEIVER),
  PROCESSING("05", Party.RECEIVER),
  FINISH("06", Party.RECEIVER),
  CANCELLATION("13", Party.SENDER),
  CHANGE_ACCEPTANCE("15", Party.RECEIVER),
  CHANGE_REJECTION("16", Party.RECEIVER);

  private final String code;
  private final Party reportedBy;

  StatusCode(String code, Party reportedBy) {
    this.code = code;
    this.reportedBy = reportedBy;
  }

  /** Two digits. */
  public String code() {
    return code;
  }

  /** Which side of the document reports it: 13 goes in the reverse direction. */
  public Party reportedBy() {
    return reportedBy;
  }

  /** The status of a code, also of one written without its leading zero. */
  public static Optional<StatusCode> of(String text) {
    var normal = normal(text);
    return Arrays.stream(values()).filter(status -> status.code.equals(normal)).findFirst();
  }

  /** Two digits for a one-digit code, any other text as it is. */
  public static String normal(String text) {
    var plain = text.strip();
    return plain.length() == 1 && plain.charAt(0) >= '0' && plain.charAt(0) <= '9'
        ? "0" + plain
        : plain;
  }

  /** The two sides of a document. */
  public enum Party {
    SENDER,
    RECEIVER
  }
}
