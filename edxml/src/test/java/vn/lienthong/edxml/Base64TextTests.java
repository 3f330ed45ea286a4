package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decoder agrees with the JDK's on what is right and stops at what is wrong. */
class Base64TextTests {
  @Property(tries = 300)
  void anyBytesInAnyPiecesAreDecoded(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
    var text = Base64.getMimeEncoder(12, new byte[] {'\n'}).encodeToString(bytes).toCharArray();
    var out = new ByteArrayOutputStream();
    var decoder = new Base64Text();
    decode(decoder, text, piece, out);
    assertThat(decoder.isBroken()).isFalse();
    assertThat(out.toByteArray()).isEqualTo(bytes);
  }

  @Property(tries = 300)
  void whatTheJdkRefusesIsRefusedHereToo(@ForAll long seed) {
    var random = new Random(seed);
    var alphabet = "AB+/9=*-_".toCharArray();
    var text = new char[random.nextInt(9)];
    for (int i = 0; i < text.length; i++) {
      text[i] = alphabet[random.nextInt(alphabet.length)];
    }
    var decoder = new Base64Text();
    var out = new ByteArrayOutputStream();
    decode(decoder, text, 3, out);
    try {
      assertThat(out.toByteArray()).isEqualTo(Base64.getDecoder().decode(new String(text)));
      assertThat(decoder.isBroken()).isFalse();
    } catch (IllegalArgumentException refused) {
      assertThat(decoder.isBroken()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQ==QQ==", "Q", "QQ=", "QQ===", "=", "QUJ=D", "${a}", "QQé="})
  void wrongTextIsBroken(String text) {
    var decoder = new Base64Text();
    decode(decoder, text.toCharArray(), 2, new ByteArrayOutputStream());
    assertThat(decoder.isBroken()).isTrue();
  }

  private static void decode(
      Base64Text decoder, char[] text, int piece, ByteArrayOutputStream out) {
    try {
      for (int i = 0; i < text.length; i += piece) {
        decoder.decode(text, i, Math.min(piece, text.length - i), out::write);
      }
      decoder.finish(out::write);
    } catch (IOException | EdxmlRefused impossible) {
      throw new AssertionError(impossible);
    }
  }
}
