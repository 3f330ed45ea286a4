package vn.lienthong.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
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

  /** An id that sorts by its time of birth (UUID version 7): rows of one moment lie together. */
  public static UUID ordered(Instant at) {
    var random = ByteBuffer.wrap(bytes(16));
    long high = at.toEpochMilli() << 16 | 0x7000 | random.getLong() & 0x0fff;
    long low = random.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
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
