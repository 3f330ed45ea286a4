package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both spellings of a digest, and nothing that only looks like one. */
class DigestTextTests {
  private static final byte[] DIGEST = HexFormat.of().parseHex("00ff0a6b867392068e10");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00ff0a6b867392068e10",
        "00FF0A6B867392068E10",
        " 00ff0a6b867392068e10\r\n",
        "0ffa6b86739268e10",
        "0FFA6B86739268E10"
      })
  void theFullTextAndTheOneWithoutLeadingZerosAreRight(String text) {
    assertThat(DigestText.matches(text, DIGEST)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "00ff0a6b867392068e1",
        "00ff0a6b867392068e11",
        "ffa6b86739268e10",
        "00ff0a6b86739268e10",
        "0x00ff0a6b867392068e10",
        "００ff0a6b867392068e10",
        "00ff0a6b867392068e10 00"
      })
  void anythingElseIsWrong(String text) {
    assertThat(DigestText.matches(text, DIGEST)).isFalse();
  }

  /** The measured digest of the domain page: 61 characters instead of 64. */
  @Test
  void theVendorsSpellingIsShorterByOneForEachByteBelowSixteen() {
    var digest = new byte[32];
    for (int i = 0; i < 3; i++) {
      digest[i * 7] = (byte) (i + 1);
    }
    for (int i = 0; i < 32; i++) {
      if (digest[i] == 0) {
        digest[i] = (byte) 0xa5;
      }
    }
    assertThat(DigestText.withoutLeadingZeros(digest)).hasSize(61);
    assertThat(DigestText.withoutLeadingZeros(new byte[32])).isEqualTo("0".repeat(32));
  }
}
