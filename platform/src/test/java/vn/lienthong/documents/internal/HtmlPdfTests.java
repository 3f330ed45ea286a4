package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPdfTests {
  private static final Instant WHEN = Instant.parse("2020-02-12T01:00:00Z");
  private static final HtmlPdf PDF = new HtmlPdf();
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T01:00:00Z, 2020-02-12T08:00:00+07:00",
    "2019-12-31T17:00:00Z, 2020-01-01T00:00:00+07:00",
    "2020-02-28T16:59:59.999Z, 2020-02-28T23:59:59+07:00"
  })
  void bothMetadataHoldTheDateGivenInTheTimeOfVietNamAndNoOther(Instant created, String written)
      throws IOException {
    try (var document = Loader.loadPDF(PDF.render(page("x"), created))) {
      var about = document.getDocumentInformation();
      var whole = Instant.ofEpochSecond(created.getEpochSecond());
      assertThat(about.getCreationDate().toInstant()).isEqualTo(whole);
      assertThat(about.getModificationDate()).isNull();
      var metadata = document.getDocumentCatalog().getMetadata().toByteArray();
      assertThat(new String(metadata, StandardCharsets.UTF_8))
          .contains("<xmp:CreateDate>" + written)
          .doesNotContain("ModifyDate", "MetadataDate");
    }
  }

  @Test
  void anotherTextOrAnotherDateIsAnotherFile() {
    var pdf = PDF.render(page("một"), WHEN);
    assertThat(PDF.render(page("một"), WHEN)).isEqualTo(pdf);
    assertThat(PDF.render(page("mốt"), WHEN)).isNotEqualTo(pdf);
    assertThat(PDF.render(page("một"), WHEN.plusSeconds(1))).isNotEqualTo(pdf);
  }

  @Test
  void titleAndLanguageOfThePageAreThoseOfTheDocument() throws IOException {
    try (var document = Loader.loadPDF(PDF.render(page("x"), WHEN))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Đơn đề nghị & phụ lục");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
    }
  }

  @Test
  void nothingIsFetchedFromTheNetworkNorFromTheDisk() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      var outside = "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
      var body =
          "<link rel='stylesheet' href='%1$s.css'/><style>@import '%1$s2.css'; p { background:"
              + " url(%1$s3.png) }</style><p>còn đây</p><img src='%1$s4.png' alt='x'/>"
              + "<object data='%1$s5' type='application/pdf'></object>";
      assertThat(text(PDF.render(page(body.formatted(outside)), WHEN))).contains("còn đây");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aFileOfTheServerCannotBeDrawnIntoAPage() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "mat-khau-cua-nut");
    var withEntity =
        "<!DOCTYPE html [<!ENTITY f SYSTEM '%s'>]>".formatted(secret.toUri())
            + page("<p>trước &f; sau</p>");
    try {
      assertThat(text(PDF.render(withEntity, WHEN))).doesNotContain("mat-khau-cua-nut");
    } catch (RuntimeException refused) {
      assertThat(refused).hasMessageNotContaining("mat-khau-cua-nut");
    }
  }

  @Test
  void entitiesThatGrowWithoutEndAreStopped() {
    var laughs = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 'ha'>");
    for (int n = 1; n < 30; n++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(n, n - 1, n - 1));
    }
    laughs.append("]>").append(page("<p>&a29;</p>"));
    assertThatThrownBy(() -> PDF.render(laughs.toString(), WHEN))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @CsvSource({"<p>x", "<p>a & b</p>", "<p>&nichts;</p>", "<p></b>"})
  void aPageThatIsNotWellFormedIsRefused(String body) {
    assertThatThrownBy(() -> PDF.render(page(body), WHEN)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aScriptInAPageIsNeitherRunNorPrinted() throws IOException {
    var pdf = PDF.render(page("<script>document.write('chạy')</script><p>chữ</p>"), WHEN);
    assertThat(text(pdf)).isEqualTo("chữ");
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/JS ");
  }

  private static String page(String body) {
    return "<html lang='vi'><head><title>Đơn đề nghị &amp; phụ lục</title><style>html, @page"
        + " { font-family: Tinos } html { font-family: Tinos }</style></head><body>"
        + body
        + "</body></html>";
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).strip();
    }
  }
}
