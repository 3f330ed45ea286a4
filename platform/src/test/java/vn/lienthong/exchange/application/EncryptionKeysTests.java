package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.SmallDirectory.CLOSED;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.LOCKED;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.EncryptionKeyView.State;
import vn.lienthong.exchange.EncryptionKeys;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

/** Keys of agencies: published, replaced, revoked, asked for. */
class EncryptionKeysTests {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir static Path folder;
  private static AxisHarness axis;
  private EncryptionKeys keys;

  @BeforeAll
  static void start() {
    axis = new AxisHarness(folder);
  }

  @AfterAll
  static void stop() {
    axis.close();
  }

  @BeforeEach
  void clean() {
    axis.reset();
    axis.systems.serve(OFFICE, QUANG_BINH);
    keys = axis.get(EncryptionKeys.class);
  }

  private static String jwk() {
    return JweFixture.key().toPublicJWK().toJSONString();
  }

  private EncryptionKeyView publish(
      AgencyCode agency, @Nullable Instant from, @Nullable Instant until) {
    return keys.publish(
        AxisHarness.systemOf(agency), new EncryptionKeys.Offer(null, jwk(), from, until));
  }

  private EncryptionKeyView asked(AgencyCode agency) {
    return keys.of(AxisHarness.systemOf(OFFICE), agency.value());
  }

  private static void refused(ErrorCode error, Runnable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call::run)
        .extracting(RuleViolated::error)
        .isEqualTo(error);
  }

  private static Caller administratorOf(@Nullable AgencyCode agency) {
    return new Caller(Caller.Kind.PERSON, "p-1", "Quản trị", agency, "administrator", "");
  }

  @Test
  void aSenderIsGivenTheKeyThatTheAgencyPublished() {
    var published = publish(QUANG_BINH, null, null);
    assertThat(asked(QUANG_BINH)).isEqualTo(published);
    assertThat(published.from()).isEqualTo(AxisHarness.NOW);
    assertThat(published.until()).isEqualTo(AxisHarness.NOW.plus(Duration.ofDays(730)));
    assertThat(published.jwk()).contains("ECDH-ES+A256KW", published.kid()).doesNotContain("\"d\"");
    assertThat(axis.journal.entries())
        .filteredOn(entry -> entry.type() == ExchangeEntry.ENCRYPTION_KEY_PUBLISHED)
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.facts())
                .containsEntry("agency", QUANG_BINH.value())
                .containsEntry("key", published.kid())
                .containsEntry("until", published.until().toString()));
  }

  @Test
  void theNewestKeyInForceIsGivenAndTheNextOneFromItsDay() {
    var first = publish(QUANG_BINH, null, AxisHarness.NOW.plus(DAY.multipliedBy(10)));
    var next = publish(QUANG_BINH, AxisHarness.NOW.plus(DAY), null);
    assertThat(asked(QUANG_BINH)).isEqualTo(first);
    assertThat(next.state(AxisHarness.NOW)).isEqualTo(State.WAITING);
    axis.pass(DAY);
    assertThat(asked(QUANG_BINH)).isEqualTo(next);
    keys.revoke(AxisHarness.systemOf(QUANG_BINH), next.kid());
    assertThat(asked(QUANG_BINH)).isEqualTo(first);
    axis.pass(DAY.multipliedBy(9));
    refused(EncryptionError.NO_KEY, () -> asked(QUANG_BINH));
    assertThat(keys.all(AxisHarness.systemOf(QUANG_BINH)))
        .extracting(EncryptionKeyView::kid)
        .containsExactly(next.kid(), first.kid());
  }

  @Test
  void revokingTwiceIsRevokingOnce() {
    var key = publish(QUANG_BINH, null, null);
    var by = AxisHarness.systemOf(QUANG_BINH);
    var revoked = keys.revoke(by, key.kid());
    axis.pass(DAY);
    assertThat(keys.revoke(by, key.kid())).isEqualTo(revoked);
    assertThat(revoked.state(AxisHarness.NOW)).isEqualTo(State.REVOKED);
    assertThat(axis.journal.entries())
        .filteredOn(entry -> entry.type() == ExchangeEntry.ENCRYPTION_KEY_REVOKED)
        .hasSize(1);
  }

  @Test
  void othersKeysAreNotOnesOwn() {
    var key = publish(QUANG_BINH, null, null);
    refused(
        EncryptionError.KEY_NOT_FOUND, () -> keys.revoke(AxisHarness.systemOf(OFFICE), key.kid()));
    refused(EncryptionError.KEY_NOT_FOUND, () -> keys.revoke(administratorOf(OFFICE), key.kid()));
    refused(EncryptionError.KEY_NOT_FOUND, () -> keys.revoke(administratorOf(null), "nichts"));
    assertThat(keys.all(AxisHarness.systemOf(OFFICE))).isEmpty();
    assertThat(keys.all(administratorOf(null))).containsExactly(key);
    refused(
        EncryptionError.AGENCY_NOT_YOURS,
        () ->
            keys.publish(
                administratorOf(OFFICE), new EncryptionKeys.Offer(QUANG_BINH, jwk(), null, null)));
    refused(
        EncryptionError.AGENCY_NOT_YOURS,
        () ->
            keys.publish(administratorOf(null), new EncryptionKeys.Offer(null, jwk(), null, null)));
  }

  @Test
  void administratorsPublishUnderAnyCodeOfTheAgency() {
    var key =
        keys.publish(
            administratorOf(null),
            new EncryptionKeys.Offer(new AgencyCode("H46"), jwk(), null, null));
    assertThat(key.agency()).isEqualTo(QUANG_BINH);
    assertThat(keys.of(AxisHarness.systemOf(OFFICE), "H46")).isEqualTo(key);
  }

  static Stream<String> crooked() {
    var key = JweFixture.key();
    return Stream.of(
        "",
        "{}",
        "[1]",
        "{\"kty\":\"oct\",\"k\":\"AA\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-384\",\"x\":\"AA\",\"y\":\"AA\"}",
        key.toPublicJWK().toJSONString().replaceAll("\"x\":\"..", "\"x\":\"__"),
        key.toJSONString(),
        key.toPublicJWK().toJSONString() + " ".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("crooked")
  void whatIsNoPublicKeyOfTheCurveIsRefusedAlsoAPrivateOne(String jwk) {
    refused(
        EncryptionError.KEY_REFUSED,
        () ->
            keys.publish(
                AxisHarness.systemOf(QUANG_BINH), new EncryptionKeys.Offer(null, jwk, null, null)));
    assertThat(axis.journal.entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-10, -5", "5, 2", "0, 1826", "1700, 1830"})
  void aValidityThatIsNoneIsRefused(int from, int until) {
    refused(
        EncryptionError.VALIDITY_REFUSED,
        () ->
            publish(
                QUANG_BINH,
                AxisHarness.NOW.plus(DAY.multipliedBy(from)),
                AxisHarness.NOW.plus(DAY.multipliedBy(until))));
  }

  @Test
  void aKeyIsPublishedOnceByWhomeverAlsoWhenItIsRevoked() {
    var jwk = jwk();
    var offer = new EncryptionKeys.Offer(null, jwk, null, null);
    var key = keys.publish(AxisHarness.systemOf(QUANG_BINH), offer);
    refused(EncryptionError.KEY_KNOWN, () -> keys.publish(AxisHarness.systemOf(OFFICE), offer));
    keys.revoke(AxisHarness.systemOf(QUANG_BINH), key.kid());
    refused(EncryptionError.KEY_KNOWN, () -> keys.publish(AxisHarness.systemOf(QUANG_BINH), offer));
  }

  @Test
  void anAgencyHasSoManyKeysAtMostUntilItRevokesOne() {
    for (int n = 0; n < 20; n++) {
      publish(QUANG_BINH, null, null);
    }
    refused(EncryptionError.TOO_MANY_KEYS, () -> publish(QUANG_BINH, null, null));
    keys.revoke(AxisHarness.systemOf(QUANG_BINH), asked(QUANG_BINH).kid());
    publish(QUANG_BINH, null, null);
  }

  @Test
  void anAgencyWithoutASystemHasNothingToDecryptWith() {
    refused(EncryptionError.DESK_ONLY, () -> publish(HA_NOI, null, null));
    refused(EncryptionError.DESK_ONLY, () -> asked(HA_NOI));
    publish(QUANG_BINH, null, null);
    axis.systems.leave(QUANG_BINH);
    refused(EncryptionError.DESK_ONLY, () -> asked(QUANG_BINH));
  }

  @Test
  void whyAnAgencyCannotBeWrittenToIsSaidAndTheSuccessorsKeyGiven() {
    var office = publish(OFFICE, null, null);
    assertThat(asked(CLOSED)).isEqualTo(office);
    refused(ExchangeError.RECIPIENT_LOCKED, () -> asked(LOCKED));
    for (var nobody : List.of("000.00.00.ZZ9", "không phải mã")) {
      refused(ExchangeError.RECIPIENT_UNKNOWN, () -> keys.of(AxisHarness.systemOf(OFFICE), nobody));
    }
  }
}
