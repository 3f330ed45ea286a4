package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.RuleViolated;

/** A packet on its way in, below and above what is held in memory. */
class SpoolTests {
  private static final int IN_MEMORY = 100;
  private static final int LIMIT = 1000;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "99, true", "100, true", "101, false", "1000, false"})
  void bytesAreThoseThatCame(int size, boolean held) throws IOException {
    var packet = bytes(size);
    try (var spool = read(packet)) {
      assertThat(spool.size()).isEqualTo(size);
      assertThat(spool.file() == null).isEqualTo(held);
      assertThat(spool.bytes()).isEqualTo(held ? packet : null);
      for (int time = 0; time < 2; time++) {
        try (var in = spool.open()) {
          assertThat(in.readAllBytes()).isEqualTo(packet);
        }
      }
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void oneByteOverTheLimitIsRefusedBeforeTheRestIsRead() {
    var rest = new CountedBytes(10_000_000);
    assertThatThrownBy(() -> Spool.read(rest, directory, IN_MEMORY, LIMIT))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e -> {
              assertThat(e.error()).isEqualTo(ExchangeError.PACKET_TOO_LARGE);
              assertThat(e.arguments()).containsExactly((long) LIMIT);
            });
    assertThat(rest.read).isLessThan(200_000);
    assertThat(directory).isEmptyDirectory();
  }

  /** The limit is that of the packet, in memory or in a file: a line break behind it is not. */
  @ParameterizedTest
  @ValueSource(ints = {10, LIMIT})
  void aPacketOfExactlyTheLimitPassesAndOneByteMoreDoesNot(int limit) throws IOException {
    var packet = bytes(limit);
    for (var sent : List.of(packet, with(packet, "\r\n"))) {
      try (var spool = Spool.read(new ByteArrayInputStream(sent), directory, IN_MEMORY, limit)) {
        spool.check(sha256(packet));
        assertThat(spool.size()).isEqualTo(limit);
      }
    }
    for (var longer : List.of(bytes(limit + 1), with(bytes(limit + 1), "\r\n"))) {
      assertThatThrownBy(
              () -> {
                try (var spool =
                    Spool.read(new ByteArrayInputStream(longer), directory, IN_MEMORY, limit)) {
                  spool.check(sha256(bytes(limit + 1)));
                }
              })
          .isInstanceOfSatisfying(
              RuleViolated.class,
              e -> {
                assertThat(e.error()).isEqualTo(ExchangeError.PACKET_TOO_LARGE);
                assertThat(e.arguments()).containsExactly((long) limit);
              });
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aBrokenConnectionLeavesNoFile() {
    var broken =
        new InputStream() {
          private int left = 500;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("reset");
            }
            left--;
            return 'x';
          }
        };
    assertThatThrownBy(() -> Spool.read(broken, directory, IN_MEMORY, LIMIT))
        .hasMessageContaining("reset");
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 500})
  void aKeptFileIsThereAfterwardsAndAnotherIsNot(int size) throws IOException {
    var target = directory.resolve("ab/kept.edxml");
    try (var spool = read(bytes(size))) {
      if (size > IN_MEMORY) {
        assertThat(spool.keep(target)).isEqualTo(target);
        try (var in = spool.open()) {
          assertThat(in.readAllBytes()).isEqualTo(bytes(size));
        }
      } else {
        assertThatThrownBy(() -> spool.keep(target)).isInstanceOf(IllegalStateException.class);
      }
    }
    assertThat(Files.exists(target)).isEqualTo(size > IN_MEMORY);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 400})
  void theDigestOfTheBytesIsAccepted(int size) throws IOException {
    var packet = bytes(size);
    try (var spool = read(packet)) {
      spool.check(sha256(packet));
      spool.check(sha256(packet).toUpperCase(Locale.ROOT));
      spool.check("");
      assertThat(spool.size()).isEqualTo(size);
    }
  }

  /** The VXP SDK sends a line break behind the file that its digest does not cover. */
  @ParameterizedTest
  @ValueSource(ints = {0, 40, 98, 99, 100, 400})
  void exactlyOneLineBreakBehindTheDigestedBytesIsTakenOff(int size) throws IOException {
    var packet = bytes(size);
    try (var spool = read(with(packet, "\r\n"))) {
      spool.check(sha256(packet));
      assertThat(spool.size()).isEqualTo(size);
      try (var in = spool.open()) {
        assertThat(in.readAllBytes()).isEqualTo(packet);
      }
    }
    for (var end : new String[] {"\n", "\r", "\n\r", "\r\n\r\n", " \r\n"}) {
      mismatch(with(packet, end), sha256(packet));
    }
  }

  @Test
  void aLineBreakThatBelongsToTheFileStays() throws IOException {
    var packet = with(bytes(40), "\r\n");
    try (var spool = read(packet)) {
      spool.check(sha256(packet));
      assertThat(spool.bytes()).isEqualTo(packet);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "zz", "đ", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b"})
  void anyOtherDigestIsRefused(String digest) throws IOException {
    mismatch(bytes(40), digest);
    mismatch(bytes(400), digest);
  }

  private void mismatch(byte[] packet, String digest) throws IOException {
    try (var spool = read(packet)) {
      assertThatThrownBy(() -> spool.check(digest))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              e -> assertThat(e.error()).isEqualTo(ExchangeError.DIGEST_MISMATCH));
    }
  }

  private Spool read(byte[] packet) {
    return Spool.read(new ByteArrayInputStream(packet), directory, IN_MEMORY, LIMIT);
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] with(byte[] packet, String end) {
    var all = Arrays.copyOf(packet, packet.length + end.length());
    System.arraycopy(end.getBytes(StandardCharsets.US_ASCII), 0, all, packet.length, end.length());
    return all;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So many bytes, and how many of them were taken. */
  private static final class CountedBytes extends InputStream {
    private final int size;
    private int read;

    CountedBytes(int size) {
      this.size = size;
    }

    @Override
    public int read() {
      return read == size ? -1 : (read++ & 0x7f);
    }
  }
}
