package vn.lienthong.documents.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.QrCode;
import vn.lienthong.documents.QrCodes;

@Component
class ZxingQrCodes implements QrCodes {
  /** Without four light modules around it many cameras do not find a code. */
  private static final int QUIET_ZONE = 4;

  @Override
  public QrCode of(String text) {
    try {
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints(text));
      return new QrCode(matrix.getWidth(), path(matrix));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /** Old readers stumble over the mark of a character set, so plain text goes without. */
  private static Map<EncodeHintType, Object> hints(String text) {
    var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
    hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
    hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }
    return hints;
  }

  private static String path(BitMatrix matrix) {
    var path = new StringBuilder();
    for (int row = 0; row < matrix.getHeight(); row++) {
      int column = 0;
      while (column < matrix.getWidth()) {
        int dark = dark(matrix, column, row);
        if (dark > 0) {
          path.append("M" + column + " " + row).append("h" + dark + "v1h-" + dark + "z");
        }
        column += Math.max(1, dark);
      }
    }
    return path.toString();
  }

  /** Dark modules side by side from here on. */
  private static int dark(BitMatrix matrix, int column, int row) {
    int end = column;
    while (end < matrix.getWidth() && matrix.get(end, row)) {
      end++;
    }
    return end - column;
  }
}
