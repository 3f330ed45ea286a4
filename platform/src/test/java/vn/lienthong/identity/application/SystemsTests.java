package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.domain.SystemSecrets;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class SystemsTests {
  private static final String TEXT = "SystemId000.00.00.H46timestamp1";
  @TempDir Path keys;
  private IdentityFixture node;

  @BeforeEach
  void start() {
    node = new IdentityFixture(keys, true);
  }

  @Test
  void aSampleSystemIsKnownByItsPrintedSecret() {
    node.systems.createSample("000.00.00.H46", "Trục Quảng Bình", new AgencyCode("H46"), "sample");

    var caller = node.systems.authenticate("000.00.00.H46", TEXT, mac("sample", TEXT));
    assertThat(caller.orElseThrow().agency()).isEqualTo(QUANG_BINH);
    assertThat(caller.orElseThrow().kind()).isEqualTo(Caller.Kind.SYSTEM);
    assertThat(node.systems.authenticate("000.00.00.H46", TEXT + " ", mac("sample", TEXT)))
        .isEmpty();
    assertThat(node.systems.authenticate("000.00.00.H46", TEXT, mac("other", TEXT))).isEmpty();
    assertThat(node.systems.authenticate("000.00.00.H47", TEXT, mac("sample", TEXT))).isEmpty();
  }

  @Test
  void aNodeWithoutSamplesRefusesThem() {
    var real = new IdentityFixture(keys, false);
    refused(
        IdentityError.NO_SAMPLES_HERE,
        () -> real.systems.createSample("x", "X", new AgencyCode("H46"), "secret"));
  }

  @Test
  void bothSecretsWorkDuringARotationAndOnlyTheNewOneAfterIt() {
    var first = node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    var second = node.systems.rotate(ADMINISTRATOR, "qlvb");

    assertThat(node.systems.authenticate("qlvb", TEXT, mac(first, TEXT))).isPresent();
    assertThat(node.systems.authenticate("qlvb", TEXT, mac(second, TEXT))).isPresent();
    assertThat(node.systems.all(ADMINISTRATOR).get(0).secrets()).hasSize(2);

    node.time.pass(Duration.ofDays(7).plusSeconds(1));
    assertThat(node.systems.authenticate("qlvb", TEXT, mac(first, TEXT))).isEmpty();
    assertThat(node.systems.authenticate("qlvb", TEXT, mac(second, TEXT))).isPresent();
  }

  @Test
  void aSecondRotationDoesNotLengthenTheLifeOfTheFirstSecret() {
    var first = node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    node.systems.rotate(ADMINISTRATOR, "qlvb");
    node.time.pass(Duration.ofDays(6));
    node.systems.rotate(ADMINISTRATOR, "qlvb");
    node.time.pass(Duration.ofDays(2));
    assertThat(node.systems.authenticate("qlvb", TEXT, mac(first, TEXT))).isEmpty();
  }

  @Test
  void aRevokedSystemIsUnknownAtOnce() {
    var secret = node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    node.systems.revoke(ADMINISTRATOR, "qlvb");

    assertThat(node.systems.authenticate("qlvb", TEXT, mac(secret, TEXT))).isEmpty();
    assertThat(node.systems.find("qlvb")).isEmpty();
    assertThat(node.journal.types())
        .containsExactly("identity.system-created", "identity.system-revoked");
  }

  @Test
  void anAdministratorOfAnAgencySeesAndMakesItsSystemsOnly() {
    node.systems.create(ADMINISTRATOR, "vpcp", "Văn phòng", OFFICE);
    node.systems.create(ADMINISTRATOR_OF_QUANG_BINH, "qb", "Quảng Bình", new AgencyCode("H46"));

    assertThat(node.systems.all(ADMINISTRATOR_OF_QUANG_BINH))
        .singleElement()
        .satisfies(system -> assertThat(system.id()).isEqualTo("qb"));
    refused(
        IdentityError.NOT_YOUR_AGENCY,
        () -> node.systems.rotate(ADMINISTRATOR_OF_QUANG_BINH, "vpcp"));
    refused(
        IdentityError.NOT_YOUR_AGENCY,
        () -> node.systems.create(ADMINISTRATOR_OF_QUANG_BINH, "x", "X", OFFICE));
    refused(
        IdentityError.SYSTEM_ID_TAKEN,
        () -> node.systems.create(ADMINISTRATOR, "qb", "Hai", QUANG_BINH));
    refused(
        IdentityError.AGENCY_UNKNOWN,
        () -> node.systems.create(ADMINISTRATOR, "x", "X", new AgencyCode("H99")));
  }

  @Test
  void whoLacksTheRightIsRefused() {
    var clerk = new Caller(Caller.Kind.PERSON, "1", "Văn Thư", QUANG_BINH, "clerk", "");
    refused(SharedError.FORBIDDEN, () -> node.systems.all(clerk));
    refused(SharedError.FORBIDDEN, () -> node.systems.revoke(clerk, "qb"));
    var posing = new Caller(Caller.Kind.PERSON, "1", "Văn Thư", QUANG_BINH, "node", "");
    refused(SharedError.FORBIDDEN, () -> node.systems.all(posing));
  }

  private static String mac(String secret, String text) {
    return SystemSecrets.mac(secret.getBytes(StandardCharsets.UTF_8), text);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .satisfies(violated -> assertThat(violated.error()).isEqualTo(code));
  }
}
