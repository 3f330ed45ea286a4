package vn.lienthong.client;

import java.util.List;

/** What every operation answers; a field the axis left out is empty or zero. */
record Answer<T>(
    String status,
    String errorCode,
    String errorDescription,
    String docId,
    int count,
    List<T> items) {

  /** Itself when the axis agreed; the HTTP status plays no part in it. */
  Answer<T> orRefused() {
    boolean agreed =
        "0".equals(errorCode) || (errorCode.isEmpty() && "OK".equalsIgnoreCase(status));
    if (!agreed || "FAIL".equalsIgnoreCase(status)) {
      throw new AxisRefused(errorCode, errorDescription);
    }
    return this;
  }
}
