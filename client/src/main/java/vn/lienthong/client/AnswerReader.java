package vn.lienthong.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads answers row by row, so that the list of 125,000 agencies is never a tree in memory. */
final class AnswerReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_EXCERPT = 200;

  private AnswerReader() {}

  /**
   * The answer in the body. A body that is no JSON, or JSON of somebody else, is a refusal when the
   * HTTP status blames the caller and otherwise a fault of the way, which is worth another attempt.
   */
  static <T> Answer<T> read(int httpStatus, byte[] body, Function<Map<String, String>, T> row)
      throws IOException {
    if (!startsLikeJson(body)) {
      throw notAnAnswer(httpStatus, body);
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      var answer = read(parser, row);
      if (httpStatus >= 400 && answer.errorCode().isEmpty()) {
        throw notAnAnswer(httpStatus, body);
      }
      return answer;
    } catch (JacksonException broken) {
      throw new IOException("Unreadable answer: " + broken.getOriginalMessage(), broken);
    }
  }

  static boolean startsLikeJson(byte[] body) {
    for (byte each : body) {
      if (!Character.isWhitespace(each)) {
        return each == '{';
      }
    }
    return false;
  }

  /** For a body that cannot be read: who is to blame decides whether it is tried again. */
  static IOException notAnAnswer(int httpStatus, byte[] body) {
    int length = Math.min(body.length, LONGEST_EXCERPT);
    String excerpt = new String(body, 0, length, StandardCharsets.UTF_8).strip();
    boolean worthAnotherAttempt = httpStatus < 400 || httpStatus >= 500;
    if (worthAnotherAttempt || httpStatus == 408 || httpStatus == 429) {
      return new IOException("HTTP " + httpStatus + " without an answer: " + excerpt);
    }
    throw new AxisRefused("HTTP-" + httpStatus, excerpt);
  }

  private static <T> Answer<T> read(JsonParser parser, Function<Map<String, String>, T> row) {
    var fields = new LinkedHashMap<String, String>();
    List<T> items = List.of();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && "data".equals(name)) {
        items = rows(parser, row);
      } else {
        keep(parser, name, value, fields);
      }
    }
    return new Answer<>(
        fields.getOrDefault("status", ""),
        fields.getOrDefault("ErrorCode", ""),
        fields.getOrDefault("ErrorDesc", ""),
        fields.getOrDefault("DocId", ""),
        number(fields.getOrDefault("count", "0")),
        items);
  }

  private static <T> List<T> rows(JsonParser parser, Function<Map<String, String>, T> row) {
    var rows = new ArrayList<T>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        rows.add(row.apply(fields(parser)));
      } else {
        parser.skipChildren();
      }
    }
    return rows;
  }

  private static Map<String, String> fields(JsonParser parser) {
    var fields = new LinkedHashMap<String, String>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      keep(parser, parser.currentName(), parser.nextToken(), fields);
    }
    return fields;
  }

  private static void keep(
      JsonParser parser, String name, JsonToken value, Map<String, String> fields) {
    if (value.isStructStart()) {
      parser.skipChildren();
    } else if (value != JsonToken.VALUE_NULL) {
      fields.put(name, parser.getString());
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
