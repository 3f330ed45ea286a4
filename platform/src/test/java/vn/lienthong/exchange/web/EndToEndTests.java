package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.client.AxisRefused;
import vn.lienthong.client.PublishedKey;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.client.encryption.Decryption;
import vn.lienthong.client.encryption.DecryptionKey;
import vn.lienthong.client.encryption.EncryptionFault;
import vn.lienthong.client.encryption.EncryptionFault.Reason;
import vn.lienthong.client.encryption.EncryptionKey;
import vn.lienthong.client.encryption.FileEncryption;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.identity.Systems;

/** A letter from one agency's software to another's that nobody between them can read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTests extends DeskNode {
  private static final String PAGE = "/administration/encryption-keys";
  private static final String SENDER = "000.00.00.G22";
  private static final String RECIPIENT = "000.00.00.H46";

  /** No other test registers a key of its system. */
  private static final String DESK = "000.00.00.H33";

  /** Longer than what two packets may have in common by chance. */
  private static final String SECRET = "Tài liệu chỉ nơi nhận được đọc, số hiệu ĐẶC-BIỆT-731";

  private static final byte[] PLAIN =
      ("%PDF-1.7\n" + SECRET.repeat(20)).getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;
  @Autowired Systems systems;
  @Autowired JdbcClient db;
  @Autowired ExchangeSettings settings;
  private final DecryptionKey key = DecryptionKey.generate();
  private SignedAxis sender;
  private SignedAxis recipient;

  @BeforeAll
  void register() throws Exception {
    sender = system(SENDER);
    recipient = system(RECIPIENT);
    recipient.publishEncryptionKey(key.publicJwk(), inDays(365));
  }

  private SignedAxis system(String agency) throws Exception {
    var known = new SignedSystems(systems, port);
    return known.axis(known.key("e2e-" + UUID.randomUUID(), agency));
  }

  private static Instant inDays(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(days, ChronoUnit.DAYS);
  }

  private static Path letter(String subject, EncryptionKey... readers)
      throws IOException, EdxmlRefused {
    var number = nextNumber();
    var header =
        new HeaderDraft(
                Organization.of(SENDER, "Văn phòng Chính phủ"),
                List.of(Organization.of(RECIPIENT, "UBND tỉnh Quảng Bình")))
            .documentId(SENDER + ",2020/02/12," + number + "/VPCP")
            .code(number, "VPCP")
            .promulgated("Hà Nội", new EdxmlDate("2020/02/12"))
            .kind(DocumentKind.named("Công văn"))
            .subject(subject)
            .content(subject)
            .steeringType(0)
            .build();
    var file =
        FileEncryption.of(header, List.of(readers))
            .encrypt("kế hoạch.pdf", () -> new ByteArrayInputStream(PLAIN));
    var path = Files.createTempFile(folder, "letter", ".edxml");
    try (var out = Files.newOutputStream(path)) {
      EdxmlWriter.write(header, List.of(file), out);
    }
    return path;
  }

  private Path fetched(String docId) throws IOException {
    var path = Files.createTempFile(folder, "fetched", ".edxml");
    recipient.fetch(docId, path);
    return path;
  }

  private EncryptionKey given() {
    return EncryptionKey.of(sender.encryptionKey(RECIPIENT));
  }

  private static void refused(String code, Runnable call) {
    assertThatExceptionOfType(AxisRefused.class)
        .isThrownBy(call::run)
        .extracting(AxisRefused::code)
        .isEqualTo(code);
  }

  @Test
  void theRecipientReadsWhatTheNodeNeverSaw() throws Exception {
    var published = given();
    assertThat(published.kid()).isEqualTo(key.kid());
    var docId = sender.submit(letter("V/v mã hóa đầu cuối", published)).docId();

    var file = new Decryption(List.of(key)).files(fetched(docId)).get(0);
    try (var in = file.open()) {
      assertThat(in.readAllBytes()).isEqualTo(PLAIN);
    }
    assertThat(file.name()).isEqualTo("kế hoạch.pdf");

    var kept = everythingKept();
    assertThat(kept).contains("V/v mã hóa đầu cuối", docId);
    for (var form : forms(SECRET)) {
      assertThat(kept).doesNotContain(form);
    }
  }

  /** The same search finds what was not encrypted. */
  @Test
  void theSearchFindsWhatTheNodeDidSee() throws Exception {
    sent(SECRET, RECIPIENT);
    var kept = everythingKept();
    assertThat(forms(SECRET)).anySatisfy(form -> assertThat(kept).contains(form));
  }

  /** Every column of every table, and every file of the packet folder, as text. */
  private String everythingKept() throws IOException {
    var kept = new StringBuilder();
    var tables =
        db.sql(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')\
                """)
            .query(String.class)
            .list();
    for (var table : tables) {
      db.sql("select t::text from " + table + " t")
          .query(String.class)
          .list()
          .forEach(kept::append);
    }
    var bodies =
        db.sql("select body from exchange.packet where body is not null")
            .query(byte[].class)
            .list();
    bodies.forEach(body -> kept.append(new String(body, StandardCharsets.UTF_8)));
    if (Files.isDirectory(settings.directory())) {
      try (Stream<Path> files = Files.walk(settings.directory())) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          kept.append(Files.readString(file));
        }
      }
    }
    return kept.toString();
  }

  /** As text, as PostgreSQL writes bytes, and in Base64 at each of its three offsets. */
  private static List<String> forms(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var hex = HexFormat.of().formatHex(bytes);
    var base64 =
        Stream.of("", "x", "xx")
            .map(before -> before + text)
            .map(all -> Base64.getEncoder().encodeToString(all.getBytes(StandardCharsets.UTF_8)))
            .map(all -> all.substring(4, all.length() - 4));
    return Stream.concat(Stream.of(text, hex), base64).toList();
  }

  @Test
  void whatWasChangedOnTheWayIsFoundAndAnotherKeyOpensNothing() throws Exception {
    var docId = sender.submit(letter("V/v sửa đổi", given())).docId();
    var packet = fetched(docId);
    fails(Reason.NO_KEY, packet, DecryptionKey.generate());
    var text = Files.readString(packet);
    var other = text.replace("/VPCP<", "/VPCA<");
    fails(Reason.OF_ANOTHER_LETTER, Files.writeString(folder.resolve("other"), other), key);
    int end = text.lastIndexOf("</edXML:ContentTransferEncoded>") - 32;
    var bent = text.substring(0, end) + "QUFB" + text.substring(end + 4);
    fails(Reason.CHANGED, Files.writeString(folder.resolve("bent"), bent), key);
  }

  private static void fails(Reason reason, Path packet, DecryptionKey with) throws Exception {
    var file = new Decryption(List.of(with)).files(packet).get(0);
    assertThatExceptionOfType(EncryptionFault.class)
        .isThrownBy(() -> file.open().close())
        .extracting(EncryptionFault::reason)
        .isEqualTo(reason);
  }

  @Test
  void aPacketForARevokedOrUnknownKeyIsRefusedWithACode() throws Exception {
    var old = DecryptionKey.generate();
    recipient.publishEncryptionKey(old.publicJwk(), inDays(2));
    var given = given();
    assertThat(given.kid()).isEqualTo(old.kid());
    var letter = letter("V/v khóa cũ", given);
    assertThat(recipient.revokeEncryptionKey(old.kid()).revoked()).isNotEmpty();
    refused("EX-0248", () -> sender.submit(letter));
    assertThat(sender.encryptionKey(RECIPIENT).kid()).isEqualTo(key.kid());
    var stranger = EncryptionKey.of(RECIPIENT, DecryptionKey.generate().publicJwk());
    var forNobody = letter("V/v khóa lạ", stranger);
    refused("EX-0247", () -> sender.submit(forNobody));
    assertThat(recipient.encryptionKeys())
        .extracting(PublishedKey::kid)
        .contains(key.kid(), old.kid());
  }

  @Test
  void theFaceSaysWhoCannotReceiveEncryptedLetters() throws Exception {
    refused("EX-0245", () -> sender.encryptionKey(DESK));
    refused("EX-0244", () -> recipient.encryptionKey(SENDER));
    refused("EX-0104", () -> sender.encryptionKey("000.00.00.ZZ9"));
    refused("EX-0240", () -> sender.publishEncryptionKey("{}", inDays(1)));
    refused("EX-0241", () -> sender.publishEncryptionKey(key.publicJwk(), inDays(-1)));
    refused("EX-0242", () -> sender.revokeEncryptionKey(key.kid()));
    refused("EX-0243", () -> sender.publishEncryptionKey(key.publicJwk(), inDays(1)));
  }

  @Test
  void theDeskSaysThatItCannotReadTheFileAndBeforeSendingWhoCan() throws Exception {
    var docId = sender.submit(letter("V/v bàn văn thư", given())).docId();
    var clerk = signIn("vanthu.H46");
    var page = clerk.get("/exchange/documents/" + docId).body();
    assertThat(page)
        .contains("Có tệp mã hóa đầu cuối cho", "hãy mở bằng phần mềm quản lý văn bản của cơ quan")
        .contains("kế hoạch.pdf.jwe", "Tệp mã hóa")
        .doesNotContain("lt-document__frame");
    assertThat(clerk.get("/exchange/documents/" + docId + "/files/0").statusCode()).isEqualTo(200);

    var writer = signIn("vanthu.G22");
    var letter = aLetter(writer, nextNumber(), "V/v kiểm tra").fill("recipient", RECIPIENT, DESK);
    db.sql("insert into exchange.desk values (?, timestamptz 'epoch')").param(DESK).update();
    var checked = writer.submit(COMPOSE, letter.fill("action", "check")).body();
    db.sql("delete from exchange.desk where agency = ?").param(DESK).update();
    assertThat(checked)
        .contains("phần mềm nhận được tệp mã hóa đầu cuối")
        .contains("không nhận được tệp mã hóa đầu cuối");
  }

  @Test
  void anAdministratorPublishesAndRevokesOnThePage() {
    var administrator = signIn("quantri.H46");
    var own = DecryptionKey.generate();
    var form = PageForm.of(administrator.get(PAGE).body(), PAGE);
    assertThat(administrator.submit(PAGE, form.fill("jwk", "")).body())
        .contains("Hãy dán khóa công khai.");
    assertThat(administrator.submit(PAGE, form.fill("jwk", own.jwk())).body())
        .contains("không kèm phần bí mật");
    assertThat(
            administrator
                .submit(PAGE, form.fill("jwk", own.publicJwk()).fill("until-day", "x"))
                .body())
        .contains("until-error");
    assertThat(
            administrator
                .submit(
                    PAGE,
                    form.fill("until-day", "1").fill("until-month", "2").fill("until-year", "2020"))
                .body())
        .contains("Thời hạn của khóa không hợp lệ");
    form.fill("until-day", "").fill("until-month", "").fill("until-year", "");
    var published = administrator.submit(PAGE, form.fill("jwk", own.publicJwk()));
    assertThat(published.body())
        .contains("Đã công bố khóa mã hóa của cơ quan " + RECIPIENT, own.kid(), "Còn hiệu lực");
    assertThat(administrator.submit(PAGE, form).body()).contains("đã được công bố");
    var revoke = PAGE + "/" + own.kid() + "/revoke";
    assertThat(administrator.submit(revoke, PageForm.of(published.body(), revoke)).body())
        .contains("Đã thu hồi khóa mã hóa của cơ quan " + RECIPIENT, "Đã thu hồi");
  }

  @Test
  void anAdministratorOfTheNodeNamesTheAgencyAndAClerkIsNotShownThePage() {
    var administrator = signIn("quantri.nut");
    var form = PageForm.of(administrator.get(PAGE).body(), PAGE);
    var jwk = DecryptionKey.generate().publicJwk();
    assertThat(administrator.submit(PAGE, form.fill("jwk", jwk)).body())
        .contains("Hãy nhập mã cơ quan");
    assertThat(administrator.submit(PAGE, form.fill("agency", DESK)).body())
        .contains("agency-error", "chỉ làm việc tại bàn văn thư");
    assertThat(administrator.submit(PAGE, form.fill("agency", SENDER)).body())
        .contains("Đã công bố khóa mã hóa của cơ quan " + SENDER);
    db.sql("delete from exchange.encryption_key where agency = ?").param(SENDER).update();
    assertThat(signIn("vanthu.H46").get(PAGE).statusCode()).isEqualTo(403);
    assertThat(signIn("vanthu.H46").get("/").body()).doesNotContain(PAGE);
    assertThat(administrator.get("/").body()).contains(PAGE);
  }
}
