package vn.lienthong.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The one place where ids and secrets come from. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A random id (UUID version 4). */
  public static UUID next() {
    return UUID.randomUUID();
  }

  /** {@code size} random bytes. */
  public static byte[] bytes(int size) {
    var bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** A secret of {@code size} random bytes as URL-safe text without padding. */
  public static String secret(int size) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(size));
  }
}
