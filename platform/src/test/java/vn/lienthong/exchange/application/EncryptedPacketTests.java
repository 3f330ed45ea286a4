package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.CLOSED;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.exchange.AttachmentView;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.EncryptionKeys;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** Packets with files that the axis cannot read, at its edge. */
class EncryptedPacketTests {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir static Path folder;
  private static AxisHarness axis;
  private String key;

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
    axis.systems.serve(OFFICE, QUANG_BINH, HA_NOI);
    key = published(QUANG_BINH);
  }

  private static EncryptionKeys keys() {
    return axis.get(EncryptionKeys.class);
  }

  private static String published(AgencyCode agency) {
    var jwk = JweFixture.key().toPublicJWK().toJSONString();
    var offer = new EncryptionKeys.Offer(null, jwk, null, AxisHarness.NOW.plus(DAY));
    return keys().publish(AxisHarness.systemOf(agency), offer).kid();
  }

  private static byte[] letter(String... kids) {
    return JweFixture.in(aLetter(), JweFixture.jwe(kids));
  }

  private static void refused(EncryptionError error, byte[] packet, Object... arguments) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> axis.submit(OFFICE, packet))
        .satisfies(refusal -> {
          assertThat(refusal.error()).isEqualTo(error);
          assertThat(refusal.arguments()).startsWith(arguments);
        });
    assertThat(axis.db().sql("select count(*) from exchange.document").query(Long.class).single())
        .isZero();
  }

  @Test
  void aFileThatItsRecipientCanOpenIsTakenAsItIs() {
    var docId = axis.submit(OFFICE, letter(key)).docId();
    var files = axis.get(Desk.class).open(AxisHarness.clerkOf(QUANG_BINH), docId).attachments();
    assertThat(files)
        .singleElement()
        .satisfies(file -> {
          assertThat(file.encrypted()).isTrue();
          assertThat(file.damaged()).isFalse();
          assertThat(file.name()).isEqualTo("cong-van.pdf.jwe");
        });
    assertThat(axis.submit(OFFICE, aLetter().number("2").bytes()).docId()).isNotEqualTo(docId);
  }

  @Test
  void anOldKeyIsGoodUntilItEndsAndTheSendersOwnMayStandBesideIt() {
    var newer = published(QUANG_BINH);
    assertThat(newer).isNotEqualTo(key);
    assertThat(axis.submit(OFFICE, letter("key-of-the-sender", key)).recipients()).hasSize(1);
  }

  @Test
  void aRevokedKeyIsRefusedWhoseverItIs() {
    var other = published(HA_NOI);
    keys().revoke(AxisHarness.systemOf(HA_NOI), other);
    refused(EncryptionError.KEY_ENDED, letter(key, other), "cong-van.pdf.jwe", HA_NOI, other);
    keys().revoke(AxisHarness.systemOf(QUANG_BINH), key);
    refused(EncryptionError.KEY_ENDED, letter(key), "cong-van.pdf.jwe", QUANG_BINH, key);
  }

  @Test
  void anExpiredKeyIsRefused() {
    axis.pass(DAY);
    refused(EncryptionError.KEY_ENDED, letter(key), "cong-van.pdf.jwe", QUANG_BINH, key);
  }

  @Test
  void aKeyThatNobodyPublishedIsRefused() {
    refused(EncryptionError.KEY_UNKNOWN, letter("stranger"), "cong-van.pdf.jwe", QUANG_BINH);
  }

  @Test
  void everyRecipientMustBeAbleToOpenIt() {
    var letter = aLetter().to(QUANG_BINH.value(), HA_NOI.value());
    var forOne = JweFixture.in(letter, JweFixture.jwe(key));
    refused(EncryptionError.RECIPIENT_LEFT_OUT, forOne, "cong-van.pdf.jwe", HA_NOI);
    var both = JweFixture.in(letter, JweFixture.jwe(key, published(HA_NOI)));
    assertThat(axis.submit(OFFICE, both).recipients()).hasSize(2);
  }

  @Test
  void whatAClosedAgencyWouldGetIsForItsSuccessor() {
    var office = published(OFFICE);
    var letter = aLetter().from(QUANG_BINH.value()).to(CLOSED.value());
    var taken = axis.submit(QUANG_BINH, JweFixture.in(letter, JweFixture.jwe(office)));
    assertThat(taken.recipients()).hasSize(1);
  }

  @Test
  void whatIsMarkedAsEncryptedAndIsNotIsRefused() {
    for (var bytes :
        List.of(
            "không phải JWE".getBytes(StandardCharsets.UTF_8),
            JweFixture.made(JweFixture.PROTECTED, "YQ"),
            JweFixture.made("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}", "YQ", key))) {
      refused(EncryptionError.FILE_UNREADABLE, JweFixture.in(aLetter(), bytes), "cong-van.pdf.jwe");
    }
    var text = new String(letter(key), StandardCharsets.UTF_8);
    var broken = text.replaceAll("(ContentTransferEncoded[^>]*>)[^<]{8}", "$1??");
    refused(
        EncryptionError.FILE_UNREADABLE,
        broken.getBytes(StandardCharsets.UTF_8),
        "cong-van.pdf.jwe");
  }

  /** Its first answer was lost, and the key ended before it was sent again. */
  @Test
  void whatWasTakenIsAnsweredAlsoWhenItsKeyEndedMeanwhile() {
    var packet = letter(key);
    var first = axis.submit(OFFICE, packet);
    keys().revoke(AxisHarness.systemOf(QUANG_BINH), key);
    var again = axis.submit(OFFICE, packet);
    assertThat(again.docId()).isEqualTo(first.docId());
    assertThat(again.duplicate()).isTrue();
  }

  /** Larger than a row: the packet is in a file while it is looked through. */
  @Test
  void aLargeFileIsLookedThroughWhereItLies() {
    var large = JweFixture.made(JweFixture.PROTECTED, "A".repeat(600_000), key);
    var docId = axis.submit(OFFICE, JweFixture.in(aLetter(), large)).docId();
    assertThat(axis.get(Desk.class).open(AxisHarness.clerkOf(QUANG_BINH), docId).attachments())
        .extracting(AttachmentView::size)
        .containsExactly((long) large.length);
  }

  @Test
  void anAgencyThatSharesNoKeyWithItsParentIsLeftOut() {
    axis.systems.serve(JUSTICE);
    var letter = aLetter().to(JUSTICE.value());
    refused(
        EncryptionError.RECIPIENT_LEFT_OUT,
        JweFixture.in(letter, JweFixture.jwe(key)),
        "cong-van.pdf.jwe",
        JUSTICE);
  }
}
