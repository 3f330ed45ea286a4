package vn.lienthong.exchange.face;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** Who calls which face for what, as the request says it; nothing here is proven. */
final class FaceCaller {
  private static final String API = "/api/exchange";
  private static final Map<String, String> NAMED_BY =
      Map.of("vxp", "XroadVnpt-systemid", "ltvb", "X-SystemId", "api", "Signature-Input");
  private static final Pattern KEY_ID = Pattern.compile(";\\s*keyid=\"([^\"\\\\]{1,64})\"");
  private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9]{1,40}");

  private FaceCaller() {}

  static String face(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith(API) ? "api" : path.startsWith("/ltvb") ? "ltvb" : "vxp";
  }

  /** Empty when the request names no system, or one that could be none. */
  static String system(HttpServletRequest request) {
    var face = face(request);
    var header = request.getHeader(Objects.requireNonNull(NAMED_BY.get(face)));
    if (header == null) {
      return "";
    }
    var key = KEY_ID.matcher(header);
    var name = face.equals("api") ? (key.find() ? key.group(1) : "") : header;
    return SYSTEM.matcher(name).matches() ? name : "";
  }

  /** The last part of the path; of the signed face the method and the pattern that fits. */
  static String operation(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (face(request).equals("api")) {
      return pattern == null || !pattern.toString().startsWith(API)
          ? ""
          : request.getMethod().toUpperCase(Locale.ROOT)
              + " "
              + pattern.toString().substring(API.length());
    }
    var path = request.getRequestURI();
    var last = path.substring(path.lastIndexOf('/') + 1);
    return OPERATION.matcher(last).matches() ? last : "";
  }
}
