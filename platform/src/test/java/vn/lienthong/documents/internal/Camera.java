package vn.lienthong.documents.internal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads QR codes from a page as it looks, like a telephone held over the paper. */
final class Camera {
  private static final int DOTS_PER_INCH = 200;

  private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

  private Camera() {}

  static List<String> read(PDDocument document, int page) throws IOException {
    var image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HARDER))
          .map(result -> result.getText())
          .toList();
    } catch (NotFoundException nothing) {
      return List.of();
    }
  }
}
