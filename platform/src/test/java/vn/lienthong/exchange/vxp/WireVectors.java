package vn.lienthong.exchange.vxp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The measured session of an SDK client: heads of eight requests of one client object, signed with
 * the key SECRETKEY. Their MACs are vectors for whoever signs or checks.
 */
final class WireVectors {
  private static final String SIGN_HEADER = "XroadVnpt-sign-header: ";
  private static final String HASH_HEADER = "XroadVnpt-hash-header: ";

  private WireVectors() {}

  /** Each head with the line ends of the wire and the empty line that ends it. */
  static List<String> requestHeads() {
    try (var in = WireVectors.class.getResourceAsStream("/vxp/request-heads.txt")) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      return Arrays.stream(text.strip().split("\n\n"))
          .map(head -> head.replace("\n", "\r\n") + "\r\n\r\n")
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Pairs of signed text and MAC. */
  static Stream<Arguments> macs() {
    return requestHeads().stream()
        .map(head -> Arguments.of(value(head, SIGN_HEADER), value(head, HASH_HEADER)));
  }

  private static String value(String head, String name) {
    return head.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElseThrow();
  }
}
