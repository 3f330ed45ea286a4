package vn.lienthong.portal.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.IntakeCall;
import vn.lienthong.portal.PortalError;
import vn.lienthong.shared.RuleViolated;

/** Bodies of calls: JSON in UTF-8 of limited size. */
final class AdapterCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> ITEM = new TypeReference<>() {};

  private AdapterCalls() {}

  /** The object in a body. */
  static JsonNode read(InputStream body, int largest) throws IOException {
    var bytes = body.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw new RuleViolated(PortalError.CALL_TOO_LARGE, largest);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var call = JSON.readTree(text);
      if (call.isObject()) {
        return call;
      }
    } catch (CharacterCodingException | JacksonException crooked) {
      throw new RuleViolated(PortalError.CALL_UNREADABLE);
    }
    throw new RuleViolated(PortalError.CALL_UNREADABLE);
  }

  static IntakeCall call(JsonNode body) {
    var dossier = text(body, "mahoso");
    return new IntakeCall(
        text(body, "session"),
        text(body, "madonvi"),
        text(body, "service"),
        text(body, "isUpdating").equals("True"),
        dossier.isEmpty() ? text(body, "maTTHC") : dossier,
        data(body.path("data")));
  }

  /** A text; anything else is none. */
  static String text(JsonNode body, String name) {
    var node = body.path(name);
    return node.isString() ? node.asString("").strip() : "";
  }

  private static List<Map<String, Object>> data(JsonNode data) {
    var items = new ArrayList<Map<String, Object>>();
    for (var item : data) {
      if (!data.isArray() || !item.isObject()) {
        throw new RuleViolated(PortalError.FIELD_REFUSED, "data");
      }
      items.add(JSON.convertValue(item, ITEM));
    }
    return items;
  }
}
