package vn.lienthong.client.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.crypto.MultiDecrypter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.client.encryption.Decryption.ReceivedFile;
import vn.lienthong.client.encryption.EncryptionFault.Reason;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Staff;
import vn.lienthong.edxml.StatusReport;

/** Files encrypted for their recipients: who opens them, and what is found out. */
class FileEncryptionTests {
  private static final byte[] PLAIN =
      "%PDF-1.7 nội dung chỉ nơi nhận đọc được".getBytes(StandardCharsets.UTF_8);
  private static final DecryptionKey FIRST = DecryptionKey.generate();
  private static final DecryptionKey SECOND = DecryptionKey.generate();
  private static final DecryptionKey STRANGER = DecryptionKey.generate();

  @TempDir Path folder;

  private static DocumentHeader letter(String number) {
    return new HeaderDraft(
            Organization.of("000.00.00.G22", "Cơ quan gửi"),
            List.of(Organization.of("000.00.00.H46", "Cơ quan nhận")))
        .documentId("000.00.00.G22,2020/02/12," + number + "/VPCP")
        .code(number, "VPCP")
        .promulgated("Hà Nội", new EdxmlDate("2020/02/12"))
        .kind(DocumentKind.named("Công văn"))
        .subject("V/v mã hóa")
        .content("V/v mã hóa")
        .steeringType(0)
        .build();
  }

  private static EncryptionKey published(DecryptionKey key) {
    return EncryptionKey.of("000.00.00.H46", key.publicJwk());
  }

  private static OutgoingFile encrypted(DocumentHeader letter, byte[] content) {
    return FileEncryption.of(letter, List.of(published(FIRST), published(SECOND)))
        .encrypt("báo cáo.pdf", () -> new ByteArrayInputStream(content));
  }

  private Path packet(DocumentHeader letter, OutgoingFile... files) throws Exception {
    var path = Files.createTempFile(folder, "packet", ".edxml");
    try (var out = Files.newOutputStream(path)) {
      EdxmlWriter.write(letter, List.of(files), out);
    }
    return path;
  }

  private static byte[] content(ReceivedFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    }
  }

  private static void fails(Reason reason, ReceivedFile file) {
    assertThatExceptionOfType(EncryptionFault.class)
        .isThrownBy(() -> content(file))
        .extracting(EncryptionFault::reason)
        .isEqualTo(reason);
  }

  private static List<ReceivedFile> opened(Path packet, DecryptionKey... keys) throws Exception {
    return new Decryption(List.of(keys)).files(packet);
  }

  /** The JWE of the first attachment, changed, in a packet that is otherwise the same. */
  private Path changed(Path packet, UnaryOperator<String> change) throws Exception {
    var text = Files.readString(packet);
    var base64 = text.substring(text.indexOf("QCVN_102_2016\">", text.indexOf("<Attachment>")));
    base64 = base64.substring(base64.indexOf('>') + 1, base64.indexOf('<'));
    var jwe = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.US_ASCII);
    var bent = change.apply(jwe);
    assertThat(bent).isNotEqualTo(jwe);
    var written = Base64.getEncoder().encodeToString(bent.getBytes(StandardCharsets.US_ASCII));
    return Files.writeString(folder.resolve("changed.edxml"), text.replace(base64, written));
  }

  @Test
  void eachRecipientOpensWithItsOwnKeyWhatNobodyElseReads() throws Exception {
    var letter = letter("1");
    var open = OutgoingFile.of("mở.pdf", () -> new ByteArrayInputStream(PLAIN));
    var packet = packet(letter, encrypted(letter, PLAIN), open);
    for (var key : List.of(FIRST, SECOND, DecryptionKey.of(FIRST.jwk()))) {
      var files = opened(packet, STRANGER, key);
      assertThat(files).extracting(ReceivedFile::name).containsExactly("báo cáo.pdf", "mở.pdf");
      assertThat(files).extracting(ReceivedFile::encrypted).containsExactly(true, false);
      assertThat(content(files.get(0))).isEqualTo(PLAIN);
      assertThat(content(files.get(1))).isEqualTo(PLAIN);
    }
    fails(Reason.NO_KEY, opened(packet, STRANGER).get(0));
    fails(Reason.NO_KEY, opened(packet).get(0));
  }

  @Test
  void theEnvelopeStaysReadableAndTheFileIsMarked() throws Exception {
    var letter = letter("2");
    var packet = packet(letter, encrypted(letter, PLAIN));
    var read = (DocumentPacket) EdxmlReader.read(packet);
    assertThat(read.header().subject()).isEqualTo("V/v mã hóa");
    assertThat(read.facts().findings()).isEmpty();
    assertThat(read.attachments())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.encrypted()).isTrue();
          assertThat(file.label()).isEqualTo("application/jose+json");
          assertThat(file.name()).isEqualTo("báo cáo.pdf" + Attachment.ENCRYPTED_SUFFIX);
        });
    assertThat(Files.readString(packet))
        .doesNotContain(Base64.getEncoder().encodeToString(PLAIN).substring(0, 24));
  }

  /** Nobody should need our code: another reader of RFC 7516 opens it. */
  @Test
  void itIsTheJsonSerialisationOfTheStandard() throws Exception {
    var letter = letter("3");
    var packet = packet(letter, encrypted(letter, PLAIN));
    var jwe = new StringBuilder();
    changed(packet, text -> jwe.append(text).append(' ').toString());
    for (var key : List.of(FIRST, SECOND)) {
      var parsed = JWEObjectJSON.parse(jwe.toString().strip());
      parsed.decrypt(new MultiDecrypter(key.key()));
      assertThat(parsed.getPayload().toBytes()).isEqualTo(PLAIN);
      assertThat(parsed.getHeader().getEncryptionMethod().getName()).isEqualTo("A256GCM");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"protected", "iv", "tag", "ciphertext", "encrypted_key", "x"})
  void aChangeOfAnyPartIsFound(String part) throws Exception {
    var letter = letter("4");
    var packet = packet(letter, encrypted(letter, PLAIN));
    var bent = changed(packet, jwe -> bent(jwe, part));
    assertThatExceptionOfType(EncryptionFault.class)
        .isThrownBy(() -> content(opened(bent, FIRST).get(0)))
        .extracting(EncryptionFault::reason)
        .isIn(Reason.CHANGED, Reason.UNREADABLE);
  }

  private static String bent(String jwe, String part) {
    int at = jwe.indexOf("\"" + part + "\":\"") + part.length() + 8;
    char other = jwe.charAt(at) == 'A' ? 'B' : 'A';
    return jwe.substring(0, at) + other + jwe.substring(at + 1);
  }

  @Test
  void aFileOfAnotherLetterIsFoundOut() throws Exception {
    var packet = packet(letter("5"), encrypted(letter("6"), PLAIN));
    fails(Reason.OF_ANOTHER_LETTER, opened(packet, FIRST).get(0));
    var text = Files.readString(packet(letter("7"), encrypted(letter("7"), PLAIN)));
    var resent =
        Files.writeString(
            folder.resolve("resent"), text.replace("000.00.00.G22<", "000.00.00.G01<"));
    fails(Reason.OF_ANOTHER_LETTER, opened(resent, FIRST).get(0));
  }

  @Test
  void aKeyOfTheSameNameThatIsAnotherOpensNothing() throws Exception {
    var letter = letter("8");
    var packet = packet(letter, encrypted(letter, PLAIN));
    var renamed = changed(packet, jwe -> jwe.replace(FIRST.kid(), STRANGER.kid()));
    fails(Reason.CHANGED, opened(renamed, STRANGER).get(0));
  }

  @Test
  void otherAlgorithmsAreNotTaken() throws Exception {
    var letter = letter("9");
    var packet = packet(letter, encrypted(letter, PLAIN));
    var weaker =
        changed(
            packet,
            jwe -> {
              int at = jwe.indexOf("\":\"") + 3;
              var header = jwe.substring(at, jwe.indexOf('"', at));
              var text = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
              var other = text.replace("A256GCM", "A128GCM").getBytes(StandardCharsets.UTF_8);
              return jwe.replace(
                  header, Base64.getUrlEncoder().withoutPadding().encodeToString(other));
            });
    fails(Reason.UNREADABLE, opened(weaker, FIRST).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{", "{\"recipients\":1}", "{\"recipients\":[{\"header\":1}]}", "a.b.c.d.e"})
  void whatIsNoJweIsSaidToBeNone(String text) throws Exception {
    var file =
        OutgoingFile.of(
            "x.jwe", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    fails(Reason.UNREADABLE, opened(packet(letter("10"), file), FIRST).get(0));
  }

  @Test
  void aFileAboveTheLimitIsNotEncryptedAndSaysSo() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 7;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 7);
            return length;
          }
        };
    var letter = letter("11");
    var file =
        FileEncryption.of(letter, List.of(published(FIRST))).encrypt("lớn.zip", () -> endless);
    assertThatExceptionOfType(EncryptionFault.class)
        .isThrownBy(() -> packet(letter, file))
        .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.TOO_LARGE))
        .withMessageContaining("lớn.zip")
        .withMessageContaining(String.valueOf(FileEncryption.LARGEST));
  }

  @Test
  void nobodyToEncryptForIsAFault() {
    assertThatExceptionOfType(EncryptionFault.class)
        .isThrownBy(() -> FileEncryption.of(letter("12"), List.of()))
        .extracting(EncryptionFault::reason)
        .isEqualTo(Reason.NO_KEY);
  }

  static Stream<String> crookedKeys() throws Exception {
    var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    return Stream.of(
        "",
        "{}",
        "{\"kty\":\"EC\",\"crv\":\"P-384\",\"x\":\"AA\",\"y\":\"AA\"}",
        FIRST.publicJwk().replaceAll("\"x\":\"..", "\"x\":\"__"),
        Base64.getEncoder().encodeToString(rsa.getEncoded()));
  }

  @ParameterizedTest
  @MethodSource("crookedKeys")
  void whatIsNoKeyOfTheCurveIsRefused(String jwk) {
    for (var attempt :
        List.<Runnable>of(() -> EncryptionKey.of("a", jwk), () -> DecryptionKey.of(jwk))) {
      assertThatExceptionOfType(EncryptionFault.class)
          .isThrownBy(attempt::run)
          .extracting(EncryptionFault::reason)
          .isEqualTo(Reason.KEY_UNREADABLE);
    }
  }

  @Test
  void aPublicKeyDecryptsNothingAndPrivateOnesStayOutOfLogs() {
    assertThatExceptionOfType(EncryptionFault.class)
        .isThrownBy(() -> DecryptionKey.of(FIRST.publicJwk()));
    assertThat(FIRST).hasToString("DecryptionKey[" + FIRST.kid() + "]");
    assertThat(FIRST.publicJwk()).doesNotContain("\"d\"");
    assertThat(FIRST.jwk()).contains("\"d\"");
    assertThat(EncryptionKey.of("a", FIRST.jwk()).key().isPrivate()).isFalse();
    assertThat(published(FIRST).kid()).isEqualTo(FIRST.kid()).hasSize(43);
    assertThat(published(FIRST)).hasToString("EncryptionKey[" + FIRST.kid() + " of 000.00.00.H46]");
  }

  @Test
  void aStatusHasNoFiles() throws Exception {
    var report =
        new StatusReport(
            Organization.of("000.00.00.H46", "B"),
            new ResponseFor("000.00.00.G22", "1/VPCP", new EdxmlDate("2020/02/12"), "x"),
            Staff.NONE,
            "03",
            "",
            "2020/02/12 08:00:00");
    var path = folder.resolve("status");
    try (var out = Files.newOutputStream(path)) {
      EdxmlWriter.write(report, out);
    }
    assertThat(opened(path, FIRST)).isEmpty();
  }
}
