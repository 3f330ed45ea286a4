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

  /** A stolen code is worthless also when the clock of the device runs a step ahead. */
  @Test
  void afterACodeOfTheNextStepTheOlderOnesAreWorthless() {
    var ahead = Totp.code(SECRET, NOW.plusSeconds(30));
    var used = Totp.accept(SECRET, ahead, NOW, 0).orElseThrow();
    assertThat(used).isEqualTo(Totp.step(NOW) + 1);
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, NOW), NOW, used)).isEmpty();
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, NOW.minusSeconds(30)), NOW, used)).isEmpty();
    assertThat(Totp.accept(SECRET, ahead, NOW.plusSeconds(30), used)).isEmpty();
    var next = NOW.plusSeconds(60);
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, next), next, used)).isPresent();
  }

  @Test
  void exactlyThreeCodesAreGoodAtAnyTime() {
    var good = 0;
    for (long step = Totp.step(NOW) - 10; step <= Totp.step(NOW) + 10; step++) {
      if (Totp.accept(SECRET, Totp.code(SECRET, step, 6), NOW, 0).isPresent()) {
        good++;
      }
    }
    assertThat(good).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "29,0", "30,1", "59,1", "60,2", "-1,-1"})
  void aStepIsHalfAMinute(long second, long step) {
    assertThat(Totp.step(Instant.ofEpochSecond(second))).isEqualTo(step);
  }

  @Test
  void aCodeKeepsItsLeadingNoughts() {
    var second = Instant.ofEpochSecond(1_111_111_109); // 07081804 with eight digits
    assertThat(Totp.code(SECRET, Totp.step(second), 8)).startsWith("0").hasSize(8);
    var at = NOW;
    while (!Totp.code(SECRET, at).startsWith("0")) {
      at = at.plusSeconds(30);
    }
    var code = Totp.code(SECRET, at);
    assertThat(code).hasSize(6);
    assertThat(Totp.accept(SECRET, code, at, 0)).isPresent();
    assertThat(Totp.accept(SECRET, code.substring(1), at, 0)).isEmpty();
  }

  @Test
  void digitsOfOtherScriptsAndLongerTextsAreNoCode() {
    var code = Totp.code(SECRET, NOW);
    var wide = code.chars().mapToObj(digit -> Character.toString(digit - '0' + '\uff10')).toList();
    assertThat(Totp.accept(SECRET, String.join("", wide), NOW, 0)).isEmpty();
    assertThat(Totp.accept(SECRET, "??????", NOW, 0)).isEmpty();
    assertThat(Totp.accept(SECRET, code + code, NOW, 0)).isEmpty();
    assertThat(Totp.accept(SECRET, "-" + code, NOW, 0)).isEmpty();
    assertThat(Totp.accept(SECRET, "1".repeat(1_000_000), NOW, 0)).isEmpty();
  }

  @Test
  void anotherDeviceShowsOtherCodes() {
    var other = SECRET.clone();
    other[0] ^= 1;
    assertThat(Totp.accept(other, Totp.code(SECRET, NOW), NOW, 0)).isEmpty();
  }
}
