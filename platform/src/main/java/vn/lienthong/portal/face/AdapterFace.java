package vn.lienthong.portal.face;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.lienthong.portal.NationalIntake;
import vn.lienthong.portal.PortalError;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;

/**
 * The adapter as provinces know it. An answer is {@code error_code}, {@code message}, {@code
 * result} with HTTP 200, whatever became of the call; where this node is no national portal there
 * is nothing here.
 */
@RestController
class AdapterFace {
  static final String PATH = "/adapter";
  private static final String DONE = "0";
  private static final String REFUSED = "1";
  private static final String EXISTS = "3";
  private static final String SESSION_OVER = "-2";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Logger LOG = LoggerFactory.getLogger(AdapterFace.class);

  private final NationalIntake intake;
  private final Behaviour behaviour;
  private final PortalSettings settings;
  private final MessageSource messages;

  AdapterFace(
      NationalIntake intake, Behaviour behaviour, PortalSettings settings, MessageSource messages) {
    this.intake = intake;
    this.behaviour = behaviour;
    this.settings = settings;
    this.messages = messages;
  }

  @PostMapping(PATH + "/mapi/login")
  ResponseEntity<Map<String, Object>> logIn(HttpServletRequest request) throws IOException {
    return answered(
        request,
        body -> {
          var session =
              intake.logIn(
                  AdapterCalls.text(body, "username"), AdapterCalls.text(body, "password"));
          var answer = answer(DONE, "", List.of());
          answer.put("session", session);
          return answer;
        });
  }

  @PostMapping(PATH + "/mapi/g")
  ResponseEntity<Map<String, Object>> call(HttpServletRequest request) throws IOException {
    return answered(request, body -> answer(DONE, "", intake.take(AdapterCalls.call(body))));
  }

  private interface Doing {
    Map<String, Object> of(JsonNode body);
  }

  private ResponseEntity<Map<String, Object>> answered(HttpServletRequest request, Doing doing)
      throws IOException {
    if (!settings.open()) {
      return ResponseEntity.notFound().build();
    }
    if (behaviour.down()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
    var answer = answer(request, doing);
    return behaviour.lost()
        ? ResponseEntity.status(HttpStatus.BAD_GATEWAY).build()
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  private Map<String, Object> answer(HttpServletRequest request, Doing doing) throws IOException {
    try {
      var largest = Math.toIntExact(settings.largestCall().toBytes());
      return doing.of(AdapterCalls.read(request.getInputStream(), largest));
    } catch (RuleViolated violated) {
      return refusal(violated.error(), violated.arguments());
    } catch (RuntimeException unexpected) {
      var incident = Ids.next();
      LOG.error("incident {}", incident, unexpected);
      return refusal(PortalError.CALL_FAILED, incident);
    }
  }

  private Map<String, Object> refusal(ErrorCode error, Object... arguments) {
    var words = messages.getMessage(error.code(), arguments, error.code(), VIETNAMESE);
    return answer(number(error), error.code() + ": " + words, List.of());
  }

  private static String number(ErrorCode error) {
    return error == PortalError.ALREADY_THERE
        ? EXISTS
        : error == PortalError.SESSION_UNKNOWN ? SESSION_OVER : REFUSED;
  }

  private static Map<String, Object> answer(
      String number, String message, List<Map<String, Object>> result) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("error_code", Integer.valueOf(number));
    answer.put("message", message);
    answer.put("result", result);
    return answer;
  }
}
