package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.shared.Ids;

/**
 * A code device about to be enrolled; its secret stays in the session until a code proves it.
 *
 * @param uri what a device reads ({@code otpauth:})
 */
public record Device(byte[] secret, String typed, String uri) {
  private static final String PENDING = "identity.pending-secret";
  private static final int SECRET_BYTES = 20;
  private static final String ISSUER = "Lien Thong";

  static Device shownIn(HttpSession session, String login) {
    if (!(session.getAttribute(PENDING) instanceof byte[])) {
      session.setAttribute(PENDING, Ids.bytes(SECRET_BYTES));
    }
    var secret = (byte[]) session.getAttribute(PENDING);
    var typed = Totp.base32(secret);
    return new Device(secret, typed, uri(login, typed));
  }

  static void forget(HttpSession session) {
    session.removeAttribute(PENDING);
  }

  /** Before the first administrator has a login name, the device shows the issuer alone. */
  private static String uri(String login, String typed) {
    var issuer = encoded(ISSUER);
    return "otpauth://totp/"
        + issuer
        + (login.isBlank() ? "" : ":" + encoded(login))
        + "?secret="
        + typed
        + "&issuer="
        + issuer
        + "&algorithm=SHA1&digits=6&period=30";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
