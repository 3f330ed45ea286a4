package vn.lienthong.exchange.face;

import vn.lienthong.directory.DirectoryError;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.ErrorCode;

/**
 * Error numbers that clients of the axis know (LTVB API v2.2), beside our permanent codes; the same
 * in every face of other standards.
 */
public final class AxisCode {
  public static final String OK = "0";
  private static final String INVALID_FILE = "10";
  private static final String NOT_AUTHENTICATED = "15";
  public static final String RECIPIENT_UNKNOWN = "18";
  private static final String SENDER_UNKNOWN = "19";
  private static final String INTERNAL = "20";
  private static final String FILE_PROCESSING = "21";
  private static final String NOT_CONFORMANT = "22";
  private static final String RECIPIENT_LOCKED = "23";

  private AxisCode() {}

  public static String of(ErrorCode error) {
    if (error instanceof ExchangeError own) {
      return of(own);
    }
    if (error instanceof EncryptionError) {
      return NOT_CONFORMANT;
    }
    if (error instanceof ArchiveError) {
      return FILE_PROCESSING;
    }
    return error instanceof DirectoryError ? INVALID_FILE : INTERNAL;
  }

  private static String of(ExchangeError error) {
    return switch (error) {
      case SYSTEM_NOT_AUTHENTICATED,
          SIGNATURE_MALFORMED,
          SIGNATURE_INCOMPLETE,
          SIGNATURE_WRONG,
          SIGNATURE_TIME,
          NONCE_USED,
          DIGEST_MISSING ->
          NOT_AUTHENTICATED;
      case RECIPIENT_UNKNOWN, RECIPIENT_CLOSED, NO_RECIPIENT, PASSED_BEFORE, PEER_REFUSED ->
          RECIPIENT_UNKNOWN;
      case SENDER_UNKNOWN, SENDER_NOT_YOURS, SENDER_NOT_SERVED -> SENDER_UNKNOWN;
      case DIGEST_MISMATCH, PACKET_TOO_LARGE, ATTACHMENT_NOT_FOUND, CALL_TOO_LARGE ->
          FILE_PROCESSING;
      case UPLOAD_OFFSET, UPLOAD_UNFINISHED, UPLOAD_DIGEST -> FILE_PROCESSING;
      case UPLOAD_NOT_FOUND, TOO_MANY_UPLOADS -> INVALID_FILE;
      case PACKET_REFUSED, DOCUMENT_ID_REUSED, FIELD_TOO_LONG, SECRET_DOCUMENT -> NOT_CONFORMANT;
      case RECIPIENT_LOCKED -> RECIPIENT_LOCKED;
      case DOCUMENT_NOT_FOUND,
          WITHDRAWN,
          SETTLED_BY_AXIS,
          NOTHING_ASKED,
          WEBHOOK_REFUSED,
          TOO_MANY_WEBHOOKS,
          WEBHOOK_NOT_FOUND,
          ANSWER_FIRST,
          MOVE_NOT_ALLOWED,
          REASON_MISSING,
          FIELD_MISSING,
          STATE_UNKNOWN,
          NAME_TAKEN,
          UPLOAD_UNREADABLE,
          UPLOAD_WITHOUT_FILE,
          CODE_OUT_OF_RANGE ->
          INVALID_FILE;
    };
  }
}
