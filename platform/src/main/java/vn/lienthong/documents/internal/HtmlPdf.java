package vn.lienthong.documents.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfRenderer;
import vn.lienthong.shared.BusinessClock;

@Component
class HtmlPdf implements PdfRenderer {
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final Pattern XMP_DATE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</)");
  private static final DateTimeFormatter XMP_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(BusinessClock.ZONE);

  HtmlPdf() {
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public byte[] render(String xhtml, Instant created) {
    try (var document = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
      builder.usePdfUaAccessibility(true);
      builder.useColorProfile(SRGB);
      builder.withProducer("Liên Thông");
      builder.useSVGDrawer(new QrDrawer());
      builder.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.withHtmlContent(xhtml, null);
      embedFonts(builder, document, xhtml);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        return saved(document, xhtml, created);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void embedFonts(PdfRendererBuilder builder, PDDocument document, String xhtml)
      throws IOException {
    for (var face : Fonts.facesFor(xhtml)) {
      var font = PDType0Font.load(document, face.font(), true);
      builder.useFont(
          new PDFontSupplier(font),
          Fonts.FAMILY,
          face.weight(),
          face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
  }

  private static byte[] saved(PDDocument document, String xhtml, Instant created)
      throws IOException {
    document.getDocumentInformation().setCreationDate(calendar(created));
    dateMetadata(document, created);
    var source = new CRC32();
    source.update(xhtml.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(source.getValue());
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** PDF/A wants the date in both metadata to agree. */
  private static void dateMetadata(PDDocument document, Instant created) throws IOException {
    var metadata = document.getDocumentCatalog().getMetadata();
    var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    var when = XMP_TIME.format(created);
    var dated = XMP_DATE.matcher(text).replaceAll("$1" + when + "$2");
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private static Calendar calendar(Instant created) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(BusinessClock.ZONE));
    calendar.setTimeInMillis(created.toEpochMilli() / 1000 * 1000);
    return calendar;
  }
}
