package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.RemoteSigningSettings;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.documents.SigningKeys.Holder;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.TestCa;

/** Keys that stay with a signing service, over real HTTP. */
class RemoteSigningTests {
  private static final Holder LEADER = new Holder("p-1", "Đặng Thị Ước");
  private static final Holder OTHER = new Holder("p-2", "Người khác");
  private static final TestCa CA = TestCa.named("CN=Gốc");

  @TempDir Path folder;
  private CscDouble service;
  private Duration patience = Patiently.LONG;

  @BeforeEach
  void open() throws IOException {
    service = new CscDouble();
    var signer = CA.signer("CN=Đặng Thị Ước");
    var chain = List.of(signer.certificate(), CA.certificate());
    service.put("c-1", new CscDouble.Key("p-1", signer.key(), chain));
    CA.trustedIn(folder, "root.pem");
  }

  @AfterEach
  void close() {
    service.close();
  }

  private RemoteSigningSettings settings(String token, String pin, boolean byHolder) {
    return new RemoteSigningSettings(
        service.address() + "/",
        token,
        pin,
        "PIN",
        byHolder ? List.of() : List.of("p-1=c-1", "p-3 = c-3"),
        byHolder,
        patience,
        Duration.ofMinutes(10));
  }

  private RemoteSigningSettings settings() {
    return settings(CscDouble.TOKEN, CscDouble.PIN, false);
  }

  private SigningKeys keys(RemoteSigningSettings settings, WallClock wall) {
    var here = new HolderKeys(ASignedPdf.settings(folder), ASignedPdf.WALL);
    return new RemoteKeys(new CscService(settings), settings, here, wall);
  }

  private byte[] signed(SigningKey key) throws IOException {
    return new DssSigning(ASignedPdf.settings(folder), Optional.empty(), ASignedPdf.WALL)
        .sign(ASignedPdf.unsigned(), key, Level.BASIC, ASignedPdf.MARK);
  }

  private PdfSignature checked(byte[] pdf) throws IOException {
    var settings = ASignedPdf.settings(folder);
    var check = new BoundedCheck(settings, new TrustFolder(settings), ASignedPdf.WALL);
    return ((Checked) check.check(ASignedPdf.Source.of(pdf))).signatures().get(0);
  }

  private void valid(SigningKey key) throws IOException {
    var signature = checked(signed(key));
    assertThat(signature.signer()).isEqualTo("Đặng Thị Ước");
    assertThat(signature.conclusion()).isEqualTo(PdfSignature.Conclusion.VALID);
  }

  private static void refused(DocumentsError error, String words, Runnable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call::run)
        .matches(violated -> violated.error() == error)
        .withMessageContaining(words);
  }

  private void signingRefused(DocumentsError error, String words) {
    var key = keys(settings(), ASignedPdf.WALL).of(LEADER);
    refused(
        error,
        words,
        () -> {
          try {
            signed(key);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"explicit, false", "implicit, false", "explicit, true"})
  void aPdfSignedWithAKeyOfTheServiceHolds(String mode, boolean sideBySide) throws Exception {
    service.mode = mode;
    service.sideBySide = sideBySide;
    valid(keys(settings(), ASignedPdf.WALL).of(LEADER));
    assertThat(service.called)
        .containsExactly("credentials/info", "credentials/authorize", "signatures/signHash");
  }

  @Test
  void anRsaKeyOfTheServiceSignsTheSame() throws Exception {
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var signer = CA.signer("CN=Đặng Thị Ước", pair);
    service.put("c-1", new CscDouble.Key("p-1", signer.key(), List.of(signer.certificate())));
    valid(keys(settings(), ASignedPdf.WALL).of(LEADER));
  }

  @Test
  void theKeyOfAHolderIsFoundAmongThoseOfTheUser() throws Exception {
    var keys = keys(settings(CscDouble.TOKEN, CscDouble.PIN, true), ASignedPdf.WALL);
    valid(keys.of(LEADER));
    assertThat(service.called.get(0)).isEqualTo("credentials/list");
    refused(DocumentsError.NO_KEY, "Người khác", () -> keys.of(OTHER));
  }

  @Test
  void whoHasNoneThereSignsWithTheStoreOfTheNode() {
    var key = keys(settings(), ASignedPdf.WALL).of(OTHER);
    assertThat(key.chain().get(0).getSubjectX500Principal().getName()).contains("Người khác");
    assertThat(service.called).isEmpty();
  }

  @Test
  void certificatesAreAskedForAgainAfterAWhile() {
    var clock = new Later();
    var key = keys(settings(), new WallClock(clock)).of(LEADER);
    assertThat(key.chain()).hasSize(2);
    key.chain();
    assertThat(service.called).hasSize(1);
    clock.now = clock.now.plus(Duration.ofMinutes(10));
    key.chain();
    assertThat(service.called).hasSize(2);
  }

  private static final class Later extends Clock {
    private Instant now = ASignedPdf.NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void whatTheServiceRefusesIsToldByItsCode() {
    var unknown = new Holder("p-3", "Lê Văn Ba");
    refused(
        DocumentsError.SERVICE_REFUSED,
        "invalid_request",
        () -> keys(settings(), ASignedPdf.WALL).of(unknown).chain());
    refused(
        DocumentsError.SERVICE_REFUSED,
        "invalid_token",
        () -> keys(settings("wrong", CscDouble.PIN, false), ASignedPdf.WALL).of(LEADER).chain());
    refused(
        DocumentsError.SERVICE_REFUSED,
        "invalid_pin",
        () ->
            keys(settings(CscDouble.TOKEN, "0000", false), ASignedPdf.WALL)
                .of(LEADER)
                .sign(new byte[] {1}));
  }

  @Test
  void aCredentialThatSomebodyMustReleaseInABrowserIsNotUsed() {
    service.mode = "oauth2code";
    signingRefused(DocumentsError.SERVICE_REFUSED, "auth_mode_not_supported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "credentials/info | \"enabled\" | \"disabled\" | key_disabled",
        "credentials/info | \"certificates\":[\" | \"certificates\":[\"AAAA | certificate_unreadable",
        "credentials/info | \"certificates\":[ | \"other\":[ | certificate_missing",
        "credentials/authorize | SAD- | | not_authorized",
        "signatures/signHash | \"signatures\":[\" | \"signatures\":[\"!!== | signature_unreadable",
        "signatures/signHash | \"signatures\":[\" | \"signatures\":[\"AAAA | invalid_signature"
      })
  void anAnswerThatDoesNotHoldIsNoSignature(
      String operation, String part, String other, String code) {
    service.bend =
        reply -> {
          if (!reply.operation().equals(operation)) {
            return reply;
          }
          var body = other == null ? "{\"SAD\":\"\"}" : reply.body().replace(part, other);
          assertThat(body).isNotEqualTo(reply.body());
          return new CscDouble.Reply(operation, 200, body);
        };
    signingRefused(DocumentsError.SERVICE_REFUSED, code);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500, 503, 200, 302})
  void aServiceThatDoesNotAnswerInTimeOrNothingReadableIsSaidToBeSilent(int status) {
    service.bend = reply -> new CscDouble.Reply(reply.operation(), status, "<html>");
    patience = status == 0 ? Duration.ofMillis(500) : Patiently.LONG;
    if (status == 302) {
      signingRefused(DocumentsError.SERVICE_REFUSED, "http_302");
    } else {
      signingRefused(DocumentsError.SERVICE_SILENT, "DO-0105");
    }
  }

  @Test
  void anAnswerLargerThanAnyCertificateIsBrokenOff() {
    service.bend =
        reply ->
            new CscDouble.Reply(
                reply.operation(), 200, "{\"a\":\"" + "x".repeat(2_000_000) + "\"}");
    signingRefused(DocumentsError.SERVICE_SILENT, "DO-0105");
  }

  @Test
  void aServiceThatIsNotThereIsSaidToBeSilent() {
    service.close();
    signingRefused(DocumentsError.SERVICE_SILENT, "DO-0105");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ky-so.example/csc", "ftp://x", "ky-so.example", "https:///csc"})
  void anAddressOnWhichOthersReadAlongIsRefusedAtTheStart(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> at(address, List.of()));
  }

  @Test
  void aCrookedAssignmentIsRefusedAtTheStartAndSecretsStayOutOfLogs() {
    for (var entry : List.of("p-1", "=c", "p-1=")) {
      assertThatIllegalArgumentException().isThrownBy(() -> at("", List.of(entry)));
    }
    var settings = at("https://ky-so.example/csc/v2", List.of("p-1=a=b"));
    assertThat(settings.credentialOf()).containsEntry("p-1", "a=b");
    assertThat(settings.toString()).doesNotContain("secret");
  }

  private static RemoteSigningSettings at(String address, List<String> credentials) {
    var time = Duration.ofSeconds(1);
    return new RemoteSigningSettings(
        address, "secret", "secret", "PIN", credentials, false, time, time);
  }
}
