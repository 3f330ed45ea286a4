package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.NOW;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.refused;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.identity.SystemRegister.Credential;
import vn.lienthong.identity.SystemRegister.Credential.Kind;
import vn.lienthong.identity.SystemRegister.Registered;
import vn.lienthong.identity.store.JdbcSystemRegister;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.SharedError;

/** Administrators see which systems there are and what of theirs runs out, and no secret. */
class SystemRegisterTests {
  @TempDir Path keys;
  private IdentityFixture node;
  private SystemRegister register;

  @BeforeEach
  void start() {
    node = new IdentityFixture(keys, true);
    register =
        new SystemRegisterService(
            new JdbcSystemRegister(node.jdbc), new RightsService(), node.time.wall());
    node.systems.create(ADMINISTRATOR, "qlvb", "Quản lý văn bản", QUANG_BINH);
    node.systems.create(ADMINISTRATOR, "truc", "Trục", OFFICE);
  }

  private Registered qlvb() {
    return register.all(ADMINISTRATOR).get(0);
  }

  @Test
  void anOldSecretEndsAfterItsRotationAndTheNewOneDoesNot() {
    node.time.pass(Duration.ofDays(1));
    node.systems.rotate(ADMINISTRATOR, "qlvb");

    var later = NOW.plus(Duration.ofDays(1));
    assertThat(qlvb().credentials())
        .containsExactly(
            new Credential(Kind.SECRET, later, null),
            new Credential(Kind.SECRET, NOW, later.plus(Duration.ofDays(7))));
    assertThat(qlvb().lastUntil()).isNull();
    node.time.pass(Duration.ofDays(8));
    assertThat(qlvb().credentials()).hasSize(1);
  }

  @Test
  void keysStandBesideSecretsAndTheLastEndCounts() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    node.systems.registerKey(
        ADMINISTRATOR, "qlvb", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    assertThat(qlvb().credentials())
        .extracting(Credential::kind)
        .containsExactlyInAnyOrder(Kind.SECRET, Kind.KEY);
    node.jdbc
        .sql("update identity.system_secret set valid_until = ?")
        .param(NOW.plusSeconds(60).atOffset(ZoneOffset.UTC))
        .update();
    node.jdbc
        .sql("update identity.system_key set valid_until = ?")
        .param(NOW.plusSeconds(90).atOffset(ZoneOffset.UTC))
        .update();
    assertThat(qlvb().lastUntil()).isEqualTo(NOW.plusSeconds(90));
  }

  @Test
  void aRevokedSystemIsShownWithNothingLeft() {
    node.systems.revoke(ADMINISTRATOR, "qlvb");
    assertThat(qlvb())
        .isEqualTo(new Registered("qlvb", "Quản lý văn bản", QUANG_BINH, false, List.of()));
    assertThat(qlvb().lastUntil()).isNull();
  }

  @Test
  void anAdministratorOfAnAgencySeesItsOwnAndOthersNothing() {
    assertThat(register.all(ADMINISTRATOR))
        .extracting(Registered::id)
        .containsExactly("qlvb", "truc");
    assertThat(register.all(ADMINISTRATOR_OF_QUANG_BINH))
        .extracting(Registered::id)
        .containsExactly("qlvb");
    var clerk = new Caller(Caller.Kind.PERSON, "p", "P", QUANG_BINH, "clerk", "");
    refused(SharedError.FORBIDDEN, () -> register.all(clerk));
  }
}
