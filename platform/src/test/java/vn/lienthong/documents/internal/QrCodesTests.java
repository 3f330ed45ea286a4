package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.documents.QrCode;
import vn.lienthong.documents.QrCodes;

class QrCodesTests {
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
  private static final int QUIET_ZONE = 4;
  private static final QrCodes CODES = new ZxingQrCodes();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.01.H22-200213-0001",
        "G09.20-20260609-0092637",
        "Giấy tiếp nhận của Nguyễn Thị Lấp Lánh Ánh, Đà Nẵng",
        "https://dichvucong.example/tra-cuu?ma=000.00.01.H22-200213-0001&ky=a%2Fb",
        "otpauth://totp/Lien%20Thong?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=6",
        "otpauth://totp/Lien%20Thong:tr%E1%BA%A7n.qu%E1%BA%A3n.tr%E1%BB%8B@h46?secret=GEZDGNBVGY3T"
      })
  void aCameraReadsTheTextFromTheDrawing(String text) throws Exception {
    assertThat(new Decoder().decode(modules(CODES.of(text))).getText()).isEqualTo(text);
  }

  @Test
  void aCodeIsStillReadWhenAStainCoversSomeOfIt() throws Exception {
    var modules = modules(CODES.of("000.00.01.H22-200213-0001"));
    modules.setRegion(10, 10, 4, 4);
    assertThat(new Decoder().decode(modules).getText()).isEqualTo("000.00.01.H22-200213-0001");
  }

  /** Capitals, digits and the signs of a dossier code need few modules, so that they are large. */
  @Test
  void theCodeOfADossierIsSmall() {
    assertThat(CODES.of("000.00.01.H22-200213-0001").size()).isEqualTo(25 + 2 * QUIET_ZONE);
  }

  @Test
  void theSameTextGivesTheSameCode() {
    assertThat(CODES.of("a")).isEqualTo(CODES.of("a")).isNotEqualTo(CODES.of("b"));
    assertThat(CODES.of("a").viewBox()).isEqualTo("0 0 29 29");
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    assertThatThrownBy(() -> CODES.of("")).isInstanceOf(IllegalArgumentException.class);
    var much = "ệ".repeat(2000);
    assertThatThrownBy(() -> CODES.of(much)).isInstanceOf(IllegalArgumentException.class);
  }

  private static BitMatrix modules(QrCode code) {
    int inner = code.size() - 2 * QUIET_ZONE;
    var matrix = new BitMatrix(inner);
    assertThat(DARK.matcher(code.path()).replaceAll("")).as("nothing but dark modules").isEmpty();
    var run = DARK.matcher(code.path());
    while (run.find()) {
      int column = Integer.parseInt(run.group(1)) - QUIET_ZONE;
      int row = Integer.parseInt(run.group(2)) - QUIET_ZONE;
      int length = Integer.parseInt(run.group(3));
      assertThat(column).isBetween(0, inner - length);
      assertThat(row).isBetween(0, inner - 1);
      matrix.setRegion(column, row, length, 1);
    }
    return matrix;
  }
}
