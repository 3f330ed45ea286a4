package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.documents.PdfSigning;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SigningKey;

/** What a clerk sees of the signatures in the files of a document, signed by the sample's key. */
class SignaturePagesTests extends DeskNode {
  private static final SignatureMark MARK = SignatureMark.topRight("Văn phòng Chính phủ");

  @Autowired private PdfSigning signing;
  @Autowired private SigningKey key;
  @Autowired private JdbcClient db;

  @Test
  void eachFileSaysWhoSignedItAndWhetherItHolds() throws Exception {
    var signed = signing.sign(aPage(), key, Level.TIME_STAMPED, MARK);
    var broken = signing.sign(aPage(), key, Level.BASIC, MARK);
    broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("/MediaBox")] ^= 1;
    var changed = appended(signing.sign(aPage(), key, Level.BASIC, MARK));
    var id =
        with(
            new DeskBrowser.Chosen("Công văn.pdf", signed),
            new DeskBrowser.Chosen("Bị sửa.pdf", broken),
            new DeskBrowser.Chosen("Thêm trang.pdf", changed),
            new DeskBrowser.Chosen("Không ký.pdf", aPage()));

    var page = signIn("vanthu.H46").get("/exchange/documents/" + id).body();

    assertThat(page)
        .contains("Chữ ký số hợp lệ")
        .contains("Chữ ký mẫu – không có giá trị pháp lý")
        .containsPattern("Ký lúc [0-9/: ]+, theo dấu thời gian")
        .contains("Nội dung còn nguyên vẹn.")
        .contains("trong tệp không có bằng chứng về việc thu hồi")
        .contains("Nội dung đã bị sửa")
        .containsPattern("Ký lúc [0-9/: ]+, theo người ký khai")
        .contains("Tệp bị thay đổi sau khi ký")
        .containsOnlyOnce("Tệp không có chữ ký số.");
    assertThat(signIn("vanthu.H46").get("/exchange/documents/" + id + "?lang=en").body())
        .contains("Valid signature")
        .contains("Content was changed")
        .contains("The file has no digital signature.")
        .doesNotContain("Chữ ký số");
  }

  @Test
  void filesOfOtherKindsSayNothingOfSignatures() {
    var xml = "<?xml version=\"1.0\"?><a>/ByteRange</a>".getBytes(StandardCharsets.UTF_8);
    var id = with(new DeskBrowser.Chosen("bảng.xml", xml));

    assertThat(signIn("vanthu.H46").get("/exchange/documents/" + id).body())
        .contains("bảng.xml")
        .doesNotContain("lt-signatures")
        .doesNotContain("chữ ký số");
  }

  /** What the node reads to say it is part of the reading that was journaled. */
  @Test
  void lookingAtTheSignaturesIsOneReadingOfTheDocument() throws Exception {
    var id = with(new DeskBrowser.Chosen("Công văn.pdf", aPage()));
    var clerk = signIn("vanthu.H46");
    long before = readings(id);

    clerk.get("/exchange/documents/" + id);

    assertThat(readings(id)).isEqualTo(before + 1);
  }

  private long readings(UUID id) {
    return db.sql(
            "select count(*) from journal.readable where subject = ? and type = 'exchange.document-read'")
        .param(id.toString())
        .query(Long.class)
        .single();
  }

  private UUID with(DeskBrowser.Chosen... files) {
    var clerk = signIn("vanthu.G22");
    var letter = aLetter(clerk, nextNumber(), "Văn bản ký số").fill("recipient", "000.00.00.H46");
    return idOf(send(clerk, letter, files));
  }

  private static byte[] aPage() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] appended(byte[] signed) throws IOException {
    try (var document = Loader.loadPDF(signed)) {
      document.addPage(new PDPage());
      document.getPages().getCOSObject().setNeedToBeUpdated(true);
      var bytes = new ByteArrayOutputStream();
      document.saveIncremental(bytes);
      return bytes.toByteArray();
    }
  }
}
