package vn.lienthong.exchange.face;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.RuleViolated;

/** JSON in and out of a face. */
public final class FaceJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Logger LOG = LoggerFactory.getLogger(FaceJson.class);
  private static final int LONGEST_BODY = 65_536;

  private FaceJson() {}

  /**
   * Writes a whole answer and lets it go at once: who is refused in the middle of an upload reads
   * why while it is still sending.
   */
  public static void write(HttpServletResponse response, Map<String, Object> answer)
      throws IOException {
    type(response);
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    try {
      response.flushBuffer();
    } catch (IOException stalled) {
      // the container takes a sender that stopped for one that is gone; it may still listen
      LOG.debug("not at once", stalled);
    }
  }

  /** Says that JSON follows. */
  public static void type(HttpServletResponse response) {
    response.setContentType("application/json;charset=UTF-8");
  }

  /**
   * Reads the small body of a call; a longer one is not read to its end.
   *
   * @param demanded the field named to a caller whose body is no JSON
   */
  public static JsonNode read(InputStream body, String demanded) throws IOException {
    var bytes = body.readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      throw new RuleViolated(ExchangeError.CALL_TOO_LARGE, LONGEST_BODY);
    }
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException malformed) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, demanded);
    }
  }

  /** A text that is there and not blank. */
  public static Optional<String> text(JsonNode body, String field) {
    return Optional.ofNullable(body.get(field))
        .filter(JsonNode::isString)
        .map(node -> node.asString().strip())
        .filter(text -> !text.isEmpty());
  }
}
