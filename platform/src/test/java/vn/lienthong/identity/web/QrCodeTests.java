package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET_ZONE = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otpauth://totp/Lien%20Thong?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=6",
        "otpauth://totp/Lien%20Thong:tr%E1%BA%A7n.qu%E1%BA%A3n.tr%E1%BB%8B@h46?secret=GEZDGNBVGY3T"
      })
  void aCameraReadsTheAddressFromTheDrawing(String address) throws Exception {
    var drawn = QrCode.of(address);
    assertThat(new Decoder().decode(modules(drawn)).getText()).isEqualTo(address);
  }

  /** Without four light modules around it many cameras do not find a code. */
  private static BitMatrix modules(QrCode code) {
    int inner = code.size() - 2 * QUIET_ZONE;
    var matrix = new BitMatrix(inner);
    var module = MODULE.matcher(code.path());
    while (module.find()) {
      int column = Integer.parseInt(module.group(1)) - QUIET_ZONE;
      int row = Integer.parseInt(module.group(2)) - QUIET_ZONE;
      assertThat(column).isBetween(0, inner - 1);
      assertThat(row).isBetween(0, inner - 1);
      matrix.set(column, row);
    }
    return matrix;
  }
}
