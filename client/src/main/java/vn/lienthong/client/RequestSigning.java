package vn.lienthong.client;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes the headers of one call: each parameter once for the reader and once inside the signed
 * text. Unlike the vendor's client it starts from nothing at each call and takes a fresh time.
 */
final class RequestSigning {
  static final String PREFIX = "XroadVnpt-";

  private static final JsonFactory JSON = new JsonFactory();
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What stands after the plus sign are milliseconds, not a zone. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss'+0'SSS").withZone(ZONE);

  private final String systemId;
  private final SecretKeySpec key;
  private final InstantSource clock;
  private final AtomicLong lastMillis = new AtomicLong();

  RequestSigning(AxisSettings settings, InstantSource clock) {
    this.systemId = settings.systemId();
    this.key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  Map<String, String> headers(Map<String, String> parameters, String contentType) {
    var signed = new LinkedHashMap<String, String>();
    signed.put("systemid", systemId);
    signed.put("timestamp", TIMESTAMP.format(nextInstant()));
    signed.putAll(parameters);
    signed.put("Content-Type", contentType);
    String text = json(signed);

    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", contentType);
    signed.forEach((name, value) -> headers.put(PREFIX + name, ascii(value)));
    headers.put(PREFIX + "sign-header-key", String.join(";", signed.keySet()));
    headers.put(PREFIX + "sign-header", text);
    headers.put(PREFIX + "hash-header", mac(text));
    headers.put(PREFIX + "version", "3.0.201608");
    headers.put("User-Agent", "lienthong-client/1");
    return headers;
  }

  String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Two calls never carry the same time, or an axis that refuses replays would refuse the second.
   */
  private Instant nextInstant() {
    long now = clock.millis();
    return Instant.ofEpochMilli(lastMillis.updateAndGet(last -> Math.max(now, last + 1)));
  }

  private static String json(Map<String, String> parameters) {
    var text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartObject();
      parameters.forEach((name, value) -> generator.writeStringProperty(PREFIX + name, value));
      generator.writeEndObject();
    }
    return text.toString();
  }

  private static String ascii(String value) {
    if (!value.chars().allMatch(each -> each >= ' ' && each <= '~')) {
      throw new IllegalArgumentException("Headers are ASCII: " + value);
    }
    return value;
  }
}
