package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Destruction is seen in whatever pieces the bytes arrive; chance does not look like it. */
class ContentDigestTests {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 4096})
  void aDestroyedPdfIsSeenInPiecesOfEverySize(int piece) {
    var text = "%PDF-1.4\n" + "\uFFFD\uFFFDx".repeat(20);
    assertThat(digest(text.getBytes(StandardCharsets.UTF_8), piece).isDestroyed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 4096})
  void randomBytesAndFewMarksAreNoDestruction(int piece) {
    var bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
    assertThat(digest(bytes, piece).isDestroyed()).isFalse();
    var text = ("plain text \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD").getBytes(StandardCharsets.UTF_8);
    assertThat(digest(text, piece).isDestroyed()).isFalse();
  }

  private static ContentDigest digest(byte[] bytes, int piece) {
    var digest = new ContentDigest();
    for (int i = 0; i < bytes.length; i += piece) {
      digest.accept(bytes, i, Math.min(piece, bytes.length - i));
    }
    assertThat(digest.size()).isEqualTo(bytes.length);
    return digest;
  }
}
