package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.Submission;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** A document that arrived goes on to other agencies, on pages without scripts. */
class ForwardPagesTests extends DeskNode {
  private static final String COMPOSE = "/exchange/compose";

  @Autowired Exchange exchange;

  @Test
  void aLetterOfOnesOwnTakesTheFilesOverAndNamesTheOriginal() {
    var original = withFiles("Tăng cường kiểm tra", "Công văn.pdf", "Phụ lục.pdf");
    var clerk = registrar(original);
    var path = path(original);
    assertThat(clerk.get(path).body()).contains("Chuyển tiếp cho cơ quan khác");

    var page = clerk.get(path + "/forward").body();
    var form = PageForm.of(page, path + "/forward");
    assertThat(form.all("files")).as("all are chosen").containsExactly("0", "1");
    var draft = clerk.submit(path + "/forward", form.fill("files", "1"));
    assertThat(draft.uri().getPath()).isEqualTo(COMPOSE);
    assertThat(draft.body())
        .contains("Đã tạo bản nháp.")
        .contains("Phụ lục.pdf")
        .doesNotContain("Công văn.pdf")
        .contains("V/v chuyển Công văn số ")
        .contains("của Văn phòng Chính phủ")
        .contains("Tăng cường kiểm tra");

    var letter =
        PageForm.of(draft.body(), COMPOSE)
            .fill("notation", "UBND-VX")
            .fill("recipient", "000.00.00.H01");
    var sent = idOf(send(clerk, letter));
    assertThat(clerk.get(path(sent)).body())
        .contains("Văn bản liên quan")
        .contains("href=\"" + path(original) + "\"");
    assertThat(clerk.get(path(sent) + "/trace").body()).contains(path(original) + "\"");
    assertThat(clerk.get(path(original)).body())
        .contains("Được nhắc đến trong")
        .contains("href=\"" + path(sent) + "\"");

    var last = signIn("vanthu.H01");
    assertThat(last.get(path(sent)).body())
        .contains("/VPCP-KSTT ngày ")
        .doesNotContain(original.toString());
    assertThat(last.bytes(path(sent) + "/files/0").body()).isEqualTo(aPdf());
    assertThat(signIn("vanthu.G22").get(path(original)).body()).doesNotContain("Văn bản liên quan");
  }

  @Test
  void noDraftIsLostForIt() {
    var original = withFiles("Khi đang soạn dở", "Công văn.pdf");
    var clerk = registrar(original);
    var path = path(original) + "/forward";
    var form = PageForm.of(clerk.get(path).body(), path);
    var draft = aLetter(clerk, nextNumber(), "Chữ đang viết dở").fill("action", "edit");
    clerk.submit(COMPOSE, draft);

    var late = clerk.submit(path, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Bạn đang soạn dở một văn bản khác.");
    assertThat(clerk.get(path).body())
        .contains("Bạn đang soạn dở một văn bản khác.")
        .doesNotContain("action=\"" + path + "\"");
    assertThat(clerk.get(COMPOSE).body()).contains("Chữ đang viết dở");
  }

  @Test
  void theLinkCanBeTakenOutAndATemplateKeepsNone() {
    var original = withFiles("Bỏ liên kết", "Công văn.pdf");
    var clerk = registrar(original);
    var path = path(original) + "/forward";
    var draft = clerk.submit(path, PageForm.of(clerk.get(path).body(), path)).body();
    var form = PageForm.of(draft, COMPOSE);
    assertThat(form.value("related")).isEqualTo(original.toString());
    var name = "Mẫu chuyển " + original;
    clerk.submit(COMPOSE, form.fill("action", "template").fill("template", name));
    var templates = clerk.get("/exchange/templates").body();
    var use = templates.substring(templates.indexOf(name)).split("action=\"", 2)[1].split("\"")[0];
    assertThat(clerk.submit(use, PageForm.of(templates, use)).body()).doesNotContain("related");

    var again = PageForm.of(draft, COMPOSE).fill("action", "unrelate:" + original);
    var dropped = clerk.submit(COMPOSE, again).body();
    assertThat(dropped).doesNotContain("name=\"related\"").contains("Công văn.pdf");
    var forged = PageForm.of(dropped, COMPOSE).fill("related", UUID.randomUUID().toString(), "x");
    assertThat(clerk.submit(COMPOSE, forged.fill("action", "edit")).statusCode()).isEqualTo(200);
    assertThat(clerk.get(COMPOSE).body()).doesNotContain("name=\"related\"");
  }

  @Test
  void aFileThatNobodyMightUploadIsNotTakenOverEither() throws Exception {
    var original = foreign("MZ\u0000\u0000 chạy được".getBytes(StandardCharsets.UTF_8));
    var clerk = registrar(original);
    var path = path(original) + "/forward";
    var form = PageForm.of(clerk.get(path).body(), path);
    var refused = clerk.submit(path, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#files\"").contains("setup.exe");
    var without = clerk.submit(path, PageForm.of(refused.body(), path).fill("files"));
    assertThat(without.uri().getPath()).isEqualTo(COMPOSE);
  }

  @Test
  void onlyWhatIsRegisteredAndMayBeReadIsSentOn() {
    var fresh = sent("Chưa tiếp nhận", "000.00.00.H46");
    var clerk = clean("vanthu.H46");
    assertThat(clerk.get(path(fresh)).body()).doesNotContain("/forward");
    assertThat(clerk.get(path(fresh) + "/forward").statusCode()).isEqualTo(409);
    var own = signIn("vanthu.G22");
    assertThat(own.get(path(fresh)).body()).doesNotContain("/forward");
    assertThat(own.get(path(fresh) + "/forward").statusCode()).isEqualTo(409);
    assertThat(signIn("chuyenvien.H46").get(path(fresh) + "/forward").statusCode()).isEqualTo(404);
    assertThat(signIn("lanhdao.G22").get(path(fresh) + "/forward").statusCode()).isEqualTo(403);
    assertThat(clerk.get(path(UUID.randomUUID()) + "/forward").statusCode()).isEqualTo(404);
  }

  private UUID withFiles(String subject, String... names) {
    var office = signIn("vanthu.G22");
    var letter = aLetter(office, nextNumber(), subject).fill("recipient", "000.00.00.H46");
    var files = new DeskBrowser.Chosen[names.length];
    for (int n = 0; n < names.length; n++) {
      files[n] = new DeskBrowser.Chosen(names[n], aPdf());
    }
    return idOf(send(office, letter, files));
  }

  /** A document of a system, whose files nobody checked but the codec. */
  private UUID foreign(byte[] file) throws Exception {
    var office = new AgencyCode("000.00.00.G22");
    var number = nextNumber();
    var header =
        new HeaderDraft(
                Organization.of(office.value(), "Văn phòng Chính phủ"),
                List.of(Organization.of("000.00.00.H46", "UBND tỉnh Quảng Bình")))
            .documentId("he-thong-" + number)
            .code(number, "VPCP-HT")
            .promulgated("Hà Nội", new EdxmlDate("2020/02/12"))
            .kind(DocumentKind.named("Công văn"))
            .subject("Từ hệ thống " + number)
            .business(Business.newDocument())
            .build();
    var packet = new ByteArrayOutputStream();
    var attached = OutgoingFile.of("setup.exe", () -> new ByteArrayInputStream(file));
    EdxmlWriter.write(header, List.of(attached), packet);
    var system = Caller.system(office.value(), office.value(), office);
    return exchange
        .submit(
            new ByteArrayInputStream(packet.toByteArray()),
            new Submission(system, "vxp", "", Set.of()))
        .docId();
  }

  /** A clerk without a draft who has registered the document. */
  private DeskBrowser registrar(UUID document) {
    var clerk = clean("vanthu.H46");
    var path = path(document);
    clerk.submit(path + "/accept", PageForm.of(clerk.get(path).body(), path + "/accept"));
    return clerk;
  }

  private DeskBrowser clean(String login) {
    var clerk = signIn(login);
    clerk.submit(
        COMPOSE, PageForm.of(clerk.get(COMPOSE).body(), COMPOSE).fill("action", "discard"));
    return clerk;
  }

  private static String path(UUID document) {
    return "/exchange/documents/" + document;
  }
}
