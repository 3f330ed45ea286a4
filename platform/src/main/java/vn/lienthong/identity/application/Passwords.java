package vn.lienthong.identity.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as stored: bcrypt over SHA-256 of the NFC form, so that a password typed as NFD works
 * and one of any length counts whole (bcrypt alone stops at 72 bytes).
 */
@Component
class Passwords {
  private final BCryptPasswordEncoder bcrypt;

  /** Compared with when there is nobody of that name, so that both answers take the same time. */
  private final String nobody;

  Passwords() {
    this(new BCryptPasswordEncoder());
  }

  Passwords(BCryptPasswordEncoder bcrypt) {
    this.bcrypt = bcrypt;
    this.nobody = encode("");
  }

  String encode(String password) {
    return String.valueOf(bcrypt.encode(digest(password)));
  }

  boolean matches(String password, @Nullable String encoded) {
    var equal = bcrypt.matches(digest(password), encoded == null ? nobody : encoded);
    return encoded != null && equal;
  }

  private static String digest(String password) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
