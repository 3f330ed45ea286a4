package vn.lienthong.documents.internal;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Prints the inline SVG of a {@link vn.lienthong.documents.QrCode}: the square of its style filled
 * with one path. Any other drawing prints nothing.
 */
final class QrDrawer implements SVGDrawer {
  private static final Pattern VIEW_BOX = Pattern.compile("0 0 ([1-9]\\d{0,2}) \\1");
  private static final Pattern DARK = Pattern.compile("M(\\d{1,3}) (\\d{1,3})h(\\d{1,3})v1h-\\3z");

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    return new Drawing(svg, Math.max(0, Math.min(width, height)));
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // a code has no letters
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // a code has no letters
  }

  @Override
  public void close() {
    // holds nothing
  }

  private record Drawing(Element svg, double side) implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return (int) side;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) side;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      var viewBox = VIEW_BOX.matcher(svg.getAttribute("viewBox"));
      if (viewBox.matches()) {
        device.setColor(FSRGBColor.BLACK);
        device.fill(dark(x, y, side / Integer.parseInt(viewBox.group(1))));
      }
    }

    private Path2D dark(double x, double y, double module) {
      var path = new Path2D.Double();
      var paths = svg.getElementsByTagName("path");
      for (int i = 0; i < paths.getLength(); i++) {
        var run = DARK.matcher(((Element) paths.item(i)).getAttribute("d"));
        while (run.find()) {
          path.append(
              new Rectangle2D.Double(
                  x + module * Integer.parseInt(run.group(1)),
                  y + module * Integer.parseInt(run.group(2)),
                  module * Integer.parseInt(run.group(3)),
                  module),
              false);
        }
      }
      return path;
    }
  }
}
