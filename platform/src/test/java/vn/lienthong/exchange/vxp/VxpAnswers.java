package vn.lienthong.exchange.vxp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers as the SDK does, including what it loses: whatever goes wrong ends in nulls. */
public final class VxpAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VxpAnswers() {}

  /** Answer with nothing but its outcome. */
  public record Plain(
      @Nullable String status, @Nullable String errorCode, @Nullable String errorDesc) {
    public boolean succeeded() {
      return "0".equals(errorCode);
    }
  }

  /** Answer to sendEdoc. */
  public record Sent(
      @Nullable String status,
      @Nullable String errorCode,
      @Nullable String errorDesc,
      @Nullable String docId) {}

  /** Answer with rows; null rows are a list the SDK lost. */
  public record Rows(
      @Nullable String status,
      @Nullable String errorCode,
      @Nullable String errorDesc,
      @Nullable List<Map<String, String>> data) {}

  /** Answer to getEdoc with the decoded packet. */
  public record Packet(
      @Nullable String status,
      @Nullable String errorCode,
      @Nullable String errorDesc,
      byte @Nullable [] packet) {}

  /** Answer to the two counts. */
  public record Count(
      @Nullable String status, @Nullable String errorCode, @Nullable Integer count) {}

  static Plain plain(byte[] body) {
    JsonNode answer = object(body);
    return new Plain(text(answer, "status"), text(answer, "ErrorCode"), text(answer, "ErrorDesc"));
  }

  /** Without a DocId everything is lost, also the reason of a failure. */
  static Sent sent(byte[] body) {
    JsonNode answer = object(body);
    String docId = text(answer, "DocId");
    if (docId == null) {
      return new Sent(null, null, null, null);
    }
    return new Sent(
        text(answer, "status"), text(answer, "ErrorCode"), text(answer, "ErrorDesc"), docId);
  }

  /** One null in one row loses the list. */
  static Rows rows(byte[] body) {
    JsonNode answer = object(body);
    return new Rows(
        text(answer, "status"),
        text(answer, "ErrorCode"),
        text(answer, "ErrorDesc"),
        answer == null ? null : rowsOf(answer.get("data")));
  }

  /** 2.0.0 loses the reason of a failure that comes without {@code data}. */
  static Packet packet(byte[] body, VxpSdkVersion version) {
    JsonNode answer = object(body);
    String data = text(answer, "data");
    if (data == null && version == VxpSdkVersion.V2_0_0) {
      return new Packet(null, null, null, null);
    }
    return new Packet(
        text(answer, "status"),
        text(answer, "ErrorCode"),
        text(answer, "ErrorDesc"),
        data == null || data.isEmpty() ? null : Base64.getMimeDecoder().decode(data));
  }

  static Count count(byte[] body) {
    JsonNode answer = object(body);
    String count = text(answer, "count");
    return new Count(
        text(answer, "status"),
        text(answer, "ErrorCode"),
        count == null ? null : Integer.valueOf(count));
  }

  /** Whether null occurs anywhere in the JSON; no answer to this SDK may hold one. */
  public static boolean hasNull(byte[] body) {
    return hasNull(JSON.readTree(body));
  }

  private static boolean hasNull(JsonNode node) {
    if (node.isNull()) {
      return true;
    }
    for (JsonNode each : node.values()) {
      if (hasNull(each)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable List<Map<String, String>> rowsOf(@Nullable JsonNode data) {
    if (data == null || !data.isArray()) {
      return null;
    }
    var rows = new ArrayList<Map<String, String>>();
    for (JsonNode row : data.values()) {
      var fields = new LinkedHashMap<String, String>();
      for (Map.Entry<String, JsonNode> field : row.properties()) {
        if (field.getValue().isNull()) {
          return null;
        }
        fields.put(field.getKey(), field.getValue().asString());
      }
      rows.add(fields);
    }
    return rows;
  }

  /** The SDK catches everything: an empty body and a page of HTML are both no answer. */
  private static @Nullable JsonNode object(byte[] body) {
    try {
      JsonNode node = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      return node.isObject() ? node : null;
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable JsonNode answer, String field) {
    JsonNode value = answer == null ? null : answer.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
