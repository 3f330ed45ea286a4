package vn.lienthong.exchange.vxp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.exchange.face.AxisCode;

/**
 * Answers in the words the VXP SDK reads: {@code status}, {@code ErrorCode}, {@code ErrorDesc} and
 * what the operation adds. Never a JSON null, {@code DocId} and {@code data} also on failure.
 */
final class VxpAnswer {
  private VxpAnswer() {}

  static Map<String, Object> ok(String description) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("status", "OK");
    answer.put("ErrorCode", AxisCode.OK);
    answer.put("ErrorDesc", description);
    return answer;
  }

  static Map<String, Object> ok(String key, Object value) {
    var answer = ok("");
    answer.put(key, value);
    return answer;
  }

  /** A failure that every operation's reader understands. */
  static Map<String, Object> failure(VxpOperation operation, String code, String description) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("status", "FAIL");
    answer.put("ErrorCode", code);
    answer.put("ErrorDesc", description);
    switch (operation.answer()) {
      case DOC_ID -> answer.put("DocId", "");
      case LIST -> answer.put("data", List.of());
      case FILE -> answer.put("data", "");
      case COUNT -> answer.put("count", 0);
      case PLAIN -> {
        // status and error are all its reader looks at
      }
    }
    return answer;
  }
}
