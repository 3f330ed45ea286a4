package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.SystemView;
import vn.lienthong.identity.domain.SystemSecrets;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.SharedError;

/** Systems: whose they are, what their ids may be, and what becomes of secrets and keys. */
class SystemsRulesTests {
  private static final String TEXT = "SystemId000.00.00.H46timestamp1";
  @TempDir static Path keys;
  private static IdentityFixture node;
  private String id;
  private String secret;
  private int before;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, true);
  }

  @BeforeEach
  void aSystem() {
    id = "qlvb-" + Ids.next();
    secret = node.systems.create(ADMINISTRATOR, id, "Quản lý văn bản", QUANG_BINH);
    before = node.journal.entries().size();
  }

  static Stream<Map.Entry<String, BiConsumer<Caller, String>>> changes() {
    return Stream.of(
        Map.entry("rotate", (by, id) -> node.systems.rotate(by, id)),
        Map.entry("revoke", (by, id) -> node.systems.revoke(by, id)),
        Map.entry("registerKey", (by, id) -> node.systems.registerKey(by, id, "none")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void onlyAdministratorsChangeSystems(Map.Entry<String, BiConsumer<Caller, String>> change) {
    for (var role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        var caller = new Caller(Caller.Kind.PERSON, "1", "A", QUANG_BINH, role.key(), "");
        refused(SharedError.FORBIDDEN, () -> change.getValue().accept(caller, id));
      }
    }
    var itself = Caller.system(id, "Quản lý văn bản", QUANG_BINH);
    refused(SharedError.FORBIDDEN, () -> change.getValue().accept(itself, id));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aSystemOfAnotherAgencyIsLeftAlone(Map.Entry<String, BiConsumer<Caller, String>> change) {
    var theirs = "vp-" + Ids.next();
    node.systems.create(ADMINISTRATOR, theirs, "Văn phòng", OFFICE);
    refused(
        IdentityError.NOT_YOUR_AGENCY,
        () -> change.getValue().accept(ADMINISTRATOR_OF_QUANG_BINH, theirs));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aSystemThatDoesNotExistIsNotFound(Map.Entry<String, BiConsumer<Caller, String>> change) {
    for (var unknown : new String[] {"unknown", "", "' or 1=1 --", id.toUpperCase()}) {
      refused(SharedError.NOT_FOUND, () -> change.getValue().accept(ADMINISTRATOR, unknown));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".a",
        "-a",
        "_a",
        "a b",
        "a/b",
        "../a",
        "vănbản",
        "а", // Cyrillic
        "a\n",
        "a\u200b",
        "a%00",
        "<b>",
        "00000000001111111111222222222233333333334444444444555555555566666"
      })
  void anIdMayNotLookLikeAnotherOrLeaveItsPath(String crooked) {
    refused(
        IdentityError.SYSTEM_ID_REFUSED,
        () -> node.systems.create(ADMINISTRATOR, crooked, "X", QUANG_BINH));
    assertThat(node.systems.find(crooked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "A.b_c-1", "000.00.00.H46", "Z.............................."})
  void anIdHasPlainLettersDigitsAndThreeSigns(String good) {
    node.systems.create(ADMINISTRATOR, good, "X", QUANG_BINH);
    assertThat(node.systems.find(good)).isPresent();
  }

  @Test
  void sixtyFourCharactersAreTheLongestId() {
    node.systems.create(ADMINISTRATOR, "a".repeat(64), "X", QUANG_BINH);
    refused(
        IdentityError.SYSTEM_ID_REFUSED,
        () -> node.systems.create(ADMINISTRATOR, "a".repeat(65), "X", QUANG_BINH));
  }

  @Test
  void anIdIsNeverGivenTwiceNotEvenAfterRevocation() {
    refused(
        IdentityError.SYSTEM_ID_TAKEN,
        () -> node.systems.create(ADMINISTRATOR, id, "Khác", OFFICE));
    node.systems.revoke(ADMINISTRATOR, id);
    refused(
        IdentityError.SYSTEM_ID_TAKEN,
        () -> node.systems.create(ADMINISTRATOR, id, "Khác", OFFICE));
    assertThat(view().name()).isEqualTo("Quản lý văn bản");
  }

  @Test
  void everySecretIsLongAndNew() {
    var secrets = new HashSet<String>();
    secrets.add(secret);
    for (int i = 0; i < 5; i++) {
      secrets.add(node.systems.rotate(ADMINISTRATOR, id));
    }
    assertThat(secrets).hasSize(6).allMatch(one -> one.matches("[A-Za-z0-9_-]{43,}"));
  }

  @Test
  void secretsAreSealedInTheDatabaseAndAbsentFromTheJournal() {
    var stored =
        node.jdbc
            .sql(
                """
                select string_agg(convert_from(decode(replace(encode(sealed, 'hex'), '00', ''),
                  'hex'), 'LATIN1'), ' ')
                from identity.system_secret where system_id = ?\
                """)
            .param(id)
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(secret.substring(0, 12));
    assertThat(node.journal.entries().toString()).doesNotContain(secret);
  }

  /** The seal holds the owner: a row copied to another system opens nothing. */
  @Test
  void aSecretCopiedToAnotherSystemIsWorthless() {
    var other = "khac-" + Ids.next();
    node.systems.create(ADMINISTRATOR, other, "Khác", OFFICE);
    node.jdbc
        .sql(
            """
            update identity.system_secret set sealed = (
              select sealed from identity.system_secret where system_id = ?)
            where system_id = ?\
            """)
        .param(id)
        .param(other)
        .update();
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> node.systems.authenticate(other, TEXT, mac(secret)));
  }

  @Test
  void aRevokedSystemTakesNoNewSecretAndNoNewKey() {
    node.systems.revoke(ADMINISTRATOR, id);
    refused(IdentityError.SYSTEM_REVOKED, () -> node.systems.rotate(ADMINISTRATOR, id));
    refused(IdentityError.SYSTEM_REVOKED, () -> node.systems.registerKey(ADMINISTRATOR, id, pem()));
    assertThat(view().active()).isFalse();
    assertThat(view().secrets()).isEmpty();
  }

  @Test
  void revokingAgainChangesNothing() {
    node.systems.revoke(ADMINISTRATOR, id);
    node.systems.revoke(ADMINISTRATOR, id);
    assertThat(node.journal.types().subList(before, node.journal.types().size()))
        .containsExactly("identity.system-revoked");
  }

  @Test
  void theOldSecretWorksToTheLastMomentOfTheOverlap() {
    var fresh = node.systems.rotate(ADMINISTRATOR, id);
    node.time.pass(Duration.ofDays(7).minusMillis(1));
    assertThat(node.systems.authenticate(id, TEXT, mac(secret))).isPresent();
    node.time.pass(Duration.ofMillis(1));
    assertThat(node.systems.authenticate(id, TEXT, mac(secret))).isEmpty();
    assertThat(node.systems.authenticate(id, TEXT, mac(fresh))).isPresent();
  }

  @Test
  void aKeyIsShownByItsFingerprintAndEndsWithTheSystem() {
    node.systems.registerKey(ADMINISTRATOR, id, pem());
    node.systems.registerKey(ADMINISTRATOR, id, pem());
    assertThat(view().keys()).hasSize(2).allMatch(key -> key.matches("EdDSA [0-9a-f]{64}"));
    assertThat(node.journal.last().facts()).containsEntry("algorithm", "EdDSA");
    node.systems.revoke(ADMINISTRATOR, id);
    assertThat(view().keys()).isEmpty();
  }

  @Test
  void aKeyThatIsNoneIsRefusedAndNothingIsWritten() {
    refused(
        IdentityError.KEY_REFUSED,
        () -> node.systems.registerKey(ADMINISTRATOR, id, "-----BEGIN PRIVATE" + " KEY-----"));
    assertThat(node.journal.entries()).hasSize(before);
    assertThat(view().keys()).isEmpty();
  }

  @Test
  void eachChangeIsWrittenWithItsFacts() {
    assertThat(node.journal.last().type()).isEqualTo(IdentityEntry.SYSTEM_CREATED);
    assertThat(node.journal.last().facts())
        .isEqualTo(Map.of("system", id, "agency", "000.00.00.H46"));
    var until = node.time.wall().now().plus(Duration.ofDays(7));
    node.systems.rotate(ADMINISTRATOR, id);
    assertThat(node.journal.last().type()).isEqualTo(IdentityEntry.SYSTEM_SECRET_ROTATED);
    assertThat(node.journal.last().facts())
        .isEqualTo(Map.of("system", id, "overlap-until", until.toString()));
    assertThat(node.journal.last().by()).isEqualTo(ADMINISTRATOR);
  }

  @Test
  void aSampleSystemWithAKnownIdIsRefusedLikeAnyOther() {
    refused(
        IdentityError.SYSTEM_ID_TAKEN,
        () -> node.systems.createSample(id, "X", new AgencyCode("H46"), "sample"));
  }

  @Test
  void aSystemIsNoPersonAndHasTheRoleOfSystemsOnly() {
    var caller = node.systems.authenticate(id, TEXT, mac(secret)).orElseThrow();
    assertThat(caller).isEqualTo(Caller.system(id, "Quản lý văn bản", QUANG_BINH));
    assertThat(node.people.name(caller.principal())).isEmpty();
  }

  private SystemView view() {
    return node.systems.all(ADMINISTRATOR).stream()
        .filter(system -> system.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String mac(String secret) {
    return SystemSecrets.mac(secret.getBytes(StandardCharsets.UTF_8), TEXT);
  }

  private static String pem() {
    try {
      var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder().encodeToString(key.getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
