package vn.lienthong.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.journal.SignedHead;

/** A head kept outside for years is read again, or refused as a whole. */
class HeadTextTests {
  private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  private static final SignedHead HEAD =
      new SignedHead(
          "lienthong/x",
          1234,
          ROOT,
          Instant.parse("2020-12-31T17:00:00Z"),
          "0123456789abcdef",
          "A".repeat(86) + "==");

  @Test
  void theFileIsTheSignedLinesAnEmptyOneAndTheSignature() {
    assertThat(HeadText.write(HEAD))
        .isEqualTo(
            "lienthong/x\n1234\n"
                + ROOT
                + "\n2020-12-31T17:00:00Z\n\n0123456789abcdef "
                + "A".repeat(86)
                + "==\n");
    assertThat(HeadText.parse(HeadText.write(HEAD))).contains(HEAD);
  }

  @Test
  void aFileCutAnywhereHoldsNoHead() {
    var text = HeadText.write(HEAD);
    for (int end = 0; end < text.length(); end++) {
      assertThat(HeadText.parse(text.substring(0, end))).as("first %s characters", end).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\n1234\\n           | \\n-1\\n",
        "\\n1234\\n           | \\n12 34\\n",
        "\\n1234\\n           | \\n99999999999999999999\\n",
        "47DEQ                | 47D*Q",
        "SuFU=                | SuF=",
        "2020-12-31           | 2021-02-29",
        "2020-12-31T17:00:00Z | 31/12/2020",
        "\\n\\n               | \\nmore\\n",
        "cdef A               | cdefA",
        "AAAA==               | AAA==",
        "\\n                  | \\r\\n"
      })
  void aCrookedLineMakesItNoHead(String written, String crooked) {
    var text = HeadText.write(HEAD);
    var changed = text.replace(unescaped(written), unescaped(crooked));

    assertThat(changed).isNotEqualTo(text);
    assertThat(HeadText.parse(changed)).isEmpty();
  }

  @Test
  void theSignedTimeIsThatOfTheFileToTheMillisecond() throws NoSuchAlgorithmException {
    var key = new HeadKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    var batch = new Batch(1, 1, new byte[32], "lienthong/x");

    var head = key.sign(batch, Instant.parse("2020-02-29T16:59:59.999999999Z"));

    assertThat(head.at()).isEqualTo(Instant.parse("2020-02-29T16:59:59.999Z"));
    assertThat(HeadText.parse(HeadText.write(head))).contains(head);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }
}
