package vn.lienthong.exchange.ltvb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.exchange.face.AxisCode;

/**
 * Answers in the form of the standard: {@code success}, {@code message}, {@code count}, {@code
 * data}. Clients in service look for the number of the outcome at the top or in {@code data}, and
 * for the DocId of a packet sent likewise; both are given. Never a JSON null.
 */
final class LtvbAnswer {
  private static final String OK = "OK";

  private LtvbAnswer() {}

  static Map<String, Object> rows(List<Map<String, Object>> rows) {
    var answer = head(AxisCode.OK, OK, rows.size());
    answer.put("data", rows);
    return answer;
  }

  /** What became of one document. */
  static Map<String, Object> done(String docId, String remarks) {
    var answer = head(AxisCode.OK, remarks.isEmpty() ? OK : remarks, 1);
    answer.put("docId", docId);
    answer.put("data", outcome(docId, OK, AxisCode.OK, remarks));
    return answer;
  }

  static Map<String, Object> failure(boolean listed, String number, String message) {
    var answer = head(number, message, 0);
    answer.put("data", listed ? List.of() : outcome("", "error", number, message));
    return answer;
  }

  /** Everything before {@code data}. */
  static Map<String, Object> head(String number, String message, int count) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("success", number.equals(AxisCode.OK));
    answer.put("code", Integer.valueOf(number));
    answer.put("message", message);
    answer.put("count", count);
    return answer;
  }

  private static Map<String, Object> outcome(
      String docId, String status, String number, String description) {
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put("docId", docId);
    outcome.put("status", status);
    outcome.put("errorCode", number);
    outcome.put("errorDesc", description);
    return outcome;
  }
}
