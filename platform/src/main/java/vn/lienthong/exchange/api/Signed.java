package vn.lienthong.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/**
 * A request whose signature was checked. Its body is held to the digest that the signature covers:
 * by {@link #smallBody} at once, by whoever reads {@link #body} otherwise.
 *
 * @param sha256 lower-case hex digest promised for the body, empty when there is none
 */
record Signed(Caller caller, String sha256, HttpServletRequest request) {
  private static final int LARGEST_SMALL_BODY = 64 * 1024;

  InputStream body() throws IOException {
    return request.getInputStream();
  }

  /** A body of at most 64 kB that is what was signed. */
  byte[] smallBody() throws IOException {
    var bytes = body().readNBytes(LARGEST_SMALL_BODY + 1);
    if (bytes.length > LARGEST_SMALL_BODY) {
      throw new RuleViolated(ExchangeError.PACKET_TOO_LARGE, LARGEST_SMALL_BODY);
    }
    if (!sha256.equals(digest(bytes))) {
      throw new RuleViolated(ExchangeError.DIGEST_MISMATCH);
    }
    return bytes;
  }

  /** The small body as JSON. */
  JsonNode json(JsonMapper mapper) throws IOException {
    try {
      return mapper.readTree(smallBody());
    } catch (JacksonException malformed) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "body");
    }
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
