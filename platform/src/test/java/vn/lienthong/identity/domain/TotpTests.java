package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  /** RFC 6238, appendix B, the SHA-1 rows. */
  @ParameterizedTest
  @CsvSource({
    "59,94287082",
    "1111111109,07081804",
    "1111111111,14050471",
    "1234567890,89005924",
    "2000000000,69279037",
    "20000000000,65353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-60,false", "-30,true", "0,true", "30,true", "60,false"})
  void aCodeIsGoodOneStepEitherWay(int seconds, boolean good) {
    var code = Totp.code(SECRET, NOW.plusSeconds(seconds));
    assertThat(Totp.accept(SECRET, code, NOW, 0).isPresent()).isEqualTo(good);
  }

  @Test
  void aCodeWorksOnce() {
    var code = Totp.code(SECRET, NOW);
    var step = Totp.accept(SECRET, code, NOW, 0).orElseThrow();
    assertThat(Totp.accept(SECRET, code, NOW, step)).isEmpty();
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, NOW.plusSeconds(30)), NOW, step)).isPresent();
  }

  @Test
  void spacesInACodeDoNotMatter() {
    var code = Totp.code(SECRET, NOW);
    var typed = code.substring(0, 3) + " " + code.substring(3);
    assertThat(Totp.accept(SECRET, typed, NOW, 0)).isPresent();
    assertThat(Totp.accept(SECRET, "", NOW, 0)).isEmpty();
  }

  /** RFC 4648, section 10, without the padding. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void secretsAreWrittenInBase32(String plain, String written) {
    assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }
}
