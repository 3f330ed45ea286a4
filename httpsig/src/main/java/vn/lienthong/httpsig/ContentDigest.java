package vn.lienthong.httpsig;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;

/** The field {@code Content-Digest} (RFC 9530), of which SHA-256 is used. */
public final class ContentDigest {
  public static final String FIELD = "Content-Digest";
  private static final String SHA_256 = "sha-256";
  private static final int LENGTH = 32;

  private ContentDigest() {}

  /** Value of the field for a body with that SHA-256. */
  public static String of(byte[] body) {
    try {
      return ofSha256(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The field for a SHA-256 that was computed already. */
  public static String ofSha256(byte[] digest) {
    return Dictionary.valueOf(Map.of(SHA_256, ByteSequenceItem.valueOf(digest))).serialize();
  }

  /** The SHA-256 that the field promises; empty when it promises none or is malformed. */
  public static Optional<byte[]> sha256(List<String> lines) {
    try {
      return new Parser(lines).parseDictionary().get().get(SHA_256) instanceof ByteSequenceItem item
          ? Optional.of(bytes(item.get())).filter(digest -> digest.length == LENGTH)
          : Optional.empty();
    } catch (ParseException malformed) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
