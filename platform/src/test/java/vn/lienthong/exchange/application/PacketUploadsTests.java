package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.PacketUploads;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.UploadView;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Packets in pieces: through cuts, kills, races and lies. */
class PacketUploadsTests extends OnTheAxis {
  private static final Caller SYSTEM = systemOf(OFFICE);
  private static final int LARGE = 700_000;

  private PacketUploads uploads() {
    return axis.get(PacketUploads.class);
  }

  @ParameterizedTest
  @CsvSource({"1000, 400", "700000, 100000", "700000, 2000000"})
  void piecesBecomeTheDocumentThatADirectSubmissionWouldBe(int file, int piece) throws Exception {
    var packet = letter("1", file);
    var upload = announced(packet);
    for (int from = 0; from < packet.length; from += piece) {
      assertThat(waiting()).isEmpty();
      upload = sent(upload.id(), packet, from, Math.min(packet.length, from + piece));
    }
    assertThat(upload.offset()).isEqualTo(packet.length);
    var taken = uploads().complete(SYSTEM, upload.id());
    assertThat(taken.duplicate()).isFalse();
    assertThat(waiting()).containsExactly(taken.docId());
    assertThat(fetched(taken.docId())).hasSizeGreaterThan(packet.length);

    var direct = axis.submit(OFFICE, packet);
    assertThat(direct.duplicate()).isTrue();
    assertThat(direct.docId()).isEqualTo(taken.docId());
    assertThat(direct.recipients()).isEqualTo(taken.recipients());
    assertThat(pieces()).isEmpty();
  }

  @Test
  void completingAgainAnswersTheSame() throws Exception {
    var packet = letter("1", LARGE);
    var id = whole(packet);
    var first = uploads().complete(SYSTEM, id);
    var again = uploads().complete(SYSTEM, id);
    assertThat(again.duplicate()).isTrue();
    assertThat(again).usingRecursiveComparison().ignoringFields("duplicate").isEqualTo(first);
    assertThat(uploads().find(SYSTEM, id).docId()).isEqualTo(first.docId());
    assertThat(announced(packet).docId()).isEqualTo(first.docId());
  }

  @Test
  void refusedRecipientsAreInTheRepeatedAnswerToo() throws Exception {
    var packet = aLetter().to(QUANG_BINH.value(), "000.00.99.X99").file(new byte[10]).bytes();
    var id = whole(packet);
    var first = uploads().complete(SYSTEM, id);
    assertThat(first.recipients()).hasSize(2);
    assertThat(uploads().complete(SYSTEM, id).recipients()).isEqualTo(first.recipients());
  }

  /** Copied through memory or to another file it would be another file. */
  @Test
  void theFileThatThePiecesMadeIsTheOneThatIsKept() throws Exception {
    var id = whole(letter("1", LARGE));
    var made = fileKey(pieces().get(0));
    uploads().complete(SYSTEM, id);
    assertThat(pieces()).isEmpty();
    assertThat(stored()).hasSize(1).allSatisfy(file -> assertThat(fileKey(file)).isEqualTo(made));
  }

  @Test
  void aPieceForAnotherPlaceIsRefusedWithThePresentOne() throws Exception {
    var packet = letter("1", LARGE);
    var id = announced(packet).id();
    sent(id, packet, 0, 1000);
    for (int from : new int[] {0, 999, 1001}) {
      assertThatThrownBy(() -> sent(id, packet, from, 2000))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refused -> {
                assertThat(refused.error()).isEqualTo(ExchangeError.UPLOAD_OFFSET);
                assertThat(refused.arguments()).containsExactly(1000L);
              });
    }
    assertThat(uploads().find(SYSTEM, id).offset()).isEqualTo(1000);
  }

  @Test
  void aPieceThatWasChangedOnItsWayLeavesNothing() throws Exception {
    var packet = letter("1", LARGE);
    var id = announced(packet).id();
    var piece = Arrays.copyOf(packet, 500);
    refused(
        ExchangeError.DIGEST_MISMATCH,
        () -> uploads().append(SYSTEM, id, 0, sha256(packet), new ByteArrayInputStream(piece)));
    assertThat(uploads().find(SYSTEM, id).offset()).isZero();
    assertThat(pieces()).isEmpty();
  }

  @Test
  void neitherAPieceNorAPacketGrowsBeyondItsLimit() throws Exception {
    var packet = letter("1", 10);
    var id = announced(packet).id();
    var longer = Arrays.copyOf(packet, packet.length + 1);
    refused(ExchangeError.PACKET_TOO_LARGE, () -> sent(id, longer, 0, longer.length));
    assertThat(pieces()).isEmpty();

    var huge = new byte[4 * 1024 * 1024 + 3];
    var other = uploads().announce(SYSTEM, huge.length, sha256(huge)).id();
    refused(ExchangeError.PACKET_TOO_LARGE, () -> sent(other, huge, 0, huge.length));
    refused(
        ExchangeError.PACKET_TOO_LARGE,
        () -> uploads().announce(SYSTEM, 50L * 1024 * 1024 + 1, sha256(huge)));
  }

  @Test
  void whatWasNotAnnouncedRightIsRefused() {
    refused(SharedError.INVALID_INPUT, () -> uploads().announce(SYSTEM, 0, sha256(new byte[0])));
    refused(SharedError.INVALID_INPUT, () -> uploads().announce(SYSTEM, 1, "abc"));
  }

  @Test
  void anUnfinishedPacketIsNotTakenAndGoesOn() throws Exception {
    var packet = letter("1", 1000);
    var id = announced(packet).id();
    sent(id, packet, 0, 100);
    refused(ExchangeError.UPLOAD_UNFINISHED, () -> uploads().complete(SYSTEM, id));
    sent(id, packet, 100, packet.length);
    assertThat(uploads().complete(SYSTEM, id).duplicate()).isFalse();
  }

  @Test
  void aWrongDigestOfTheWholeRemovesTheUpload() throws Exception {
    var packet = letter("1", LARGE);
    var id = uploads().announce(SYSTEM, packet.length, sha256(new byte[1])).id();
    sent(id, packet, 0, packet.length);
    refused(ExchangeError.UPLOAD_DIGEST, () -> uploads().complete(SYSTEM, id));
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> uploads().find(SYSTEM, id));
    assertThat(pieces()).isEmpty();
    assertThat(stored()).isEmpty();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aPacketThatIsRefusedLeavesNothing() throws Exception {
    var packet = new byte[LARGE];
    var id = whole(packet);
    refused(ExchangeError.PACKET_REFUSED, () -> uploads().complete(SYSTEM, id));
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> uploads().complete(SYSTEM, id));
    assertThat(pieces()).isEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void onlyTheSystemThatBeganGoesOn() throws Exception {
    var packet = letter("1", 1000);
    var id = announced(packet).id();
    var other = systemOf(HA_NOI);
    var piece = new ByteArrayInputStream(packet);
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> uploads().find(other, id));
    refused(
        ExchangeError.UPLOAD_NOT_FOUND,
        () -> uploads().append(other, id, 0, sha256(packet), piece));
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> uploads().complete(other, id));
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> uploads().remove(other, id));
    assertThat(uploads().announce(other, packet.length, sha256(packet)).id()).isNotEqualTo(id);
    assertThat(uploads().find(SYSTEM, id).offset()).isZero();
  }

  @Test
  void announcedAgainItGoesOnWhereItWasCut() throws Exception {
    var packet = letter("1", LARGE);
    var first = announced(packet);
    assertThat(first.announced()).isTrue();
    sent(first.id(), packet, 0, 5000);
    var again = announced(packet);
    assertThat(again.announced()).isFalse();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.offset()).isEqualTo(5000);
  }

  /** The process ended after it wrote and before it counted: the bytes are written again. */
  @Test
  void whatWasWrittenAndNotCountedIsWrittenAgain() throws Exception {
    var packet = letter("1", LARGE);
    var id = announced(packet).id();
    sent(id, packet, 0, 1000);
    Files.write(pieces().get(0), new byte[3_000_000], StandardOpenOption.APPEND);
    sent(id, packet, 1000, packet.length);
    assertThat(waiting()).isEmpty();
    var taken = uploads().complete(SYSTEM, id);
    assertThat(waiting()).containsExactly(taken.docId());
  }

  /** The answer of the database to the commit is lost, and the caller asks again. */
  @Test
  void aCompletionWhoseAnswerIsLostIsAnsweredTheNextTime() throws Exception {
    var id = whole(letter("1", LARGE));
    axis.loseTheNextCommit();
    assertThatThrownBy(() -> uploads().complete(SYSTEM, id))
        .isInstanceOf(TransactionSystemException.class);
    var taken = uploads().complete(SYSTEM, id);
    assertThat(taken.duplicate()).isTrue();
    assertThat(waiting()).containsExactly(taken.docId());
    assertThat(fetched(taken.docId())).isNotEmpty();
  }

  @Test
  void ofPiecesSentAtTheSameTimeOneIsTaken() throws Exception {
    var packet = letter("1", LARGE);
    var id = announced(packet).id();
    int size = packet.length / 5;
    for (int from = 0; from < packet.length; ) {
      int place = from;
      int until = Math.min(packet.length, from + size);
      assertThat(atOnce(8, () -> accepted(() -> sent(id, packet, place, until))))
          .containsOnlyOnce(true);
      from = until;
    }
    var taken = atOnce(8, () -> uploads().complete(SYSTEM, id));
    assertThat(taken).extracting(Acceptance::docId).containsOnly(taken.get(0).docId());
    assertThat(taken).filteredOn(answer -> !answer.duplicate()).hasSize(1);
    assertThat(waiting()).containsExactly(taken.get(0).docId());
  }

  @Test
  void aSystemHasSoManyUploadsOpenAndNoMore() throws Exception {
    for (int n = 0; n < 3; n++) {
      announced(letter(Integer.toString(n), 10));
    }
    var one = letter("9", 10);
    refused(ExchangeError.TOO_MANY_UPLOADS, () -> announced(one));
    uploads().announce(systemOf(HA_NOI), one.length, sha256(one));
    uploads().remove(SYSTEM, announced(letter("0", 10)).id());
    var id = announced(one).id();
    sent(id, one, 0, one.length);
    uploads().complete(SYSTEM, id);
    announced(letter("10", 10));
  }

  @Test
  void aSystemHasSoManyBytesOpenAndNoMore() {
    long most = 50L * 1024 * 1024;
    uploads().announce(SYSTEM, most, sha256(new byte[1]));
    uploads().announce(SYSTEM, most - 1, sha256(new byte[2]));
    refused(
        ExchangeError.TOO_MANY_UPLOADS,
        () -> uploads().announce(SYSTEM, 50_000_000, sha256(new byte[3])));
    uploads().announce(SYSTEM, 1, sha256(new byte[3]));
  }

  @Test
  void whatIsGivenUpIsGone() throws Exception {
    var packet = letter("1", 1000);
    var id = announced(packet).id();
    sent(id, packet, 0, 100);
    uploads().remove(SYSTEM, id);
    assertThat(pieces()).isEmpty();
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> sent(id, packet, 100, 200));
    assertThat(announced(packet).offset()).isZero();
  }

  @Test
  void anUploadIsForgottenSoLongAfterItsLastPiece() throws Exception {
    var packet = letter("1", 1000);
    var id = announced(packet).id();
    axis.pass(Duration.ofHours(29));
    sent(id, packet, 0, 100);
    axis.pass(Duration.ofHours(29));
    forget();
    Files.setLastModifiedTime(pieces().get(0), FileTime.from(AxisHarness.NOW));
    axis.get(LeftPackets.class).remove();
    assertThat(uploads().find(SYSTEM, id).offset()).isEqualTo(100);
    assertThat(pieces()).hasSize(1);
    axis.pass(Duration.ofHours(1));
    refused(ExchangeError.UPLOAD_NOT_FOUND, () -> uploads().find(SYSTEM, id));
    assertThat(announced(packet).offset()).isZero();
    forget();
    assertThat(pieces()).isEmpty();
  }

  @Test
  void bytesThatNoUploadNeedsAreRemoved() throws Exception {
    var packet = letter("1", LARGE);
    var id = whole(packet);
    var left = Files.write(pieces().get(0).resolveSibling(UUID.randomUUID() + ".part"), packet);
    forget();
    assertThat(left).doesNotExist();
    assertThat(pieces()).hasSize(1);
    assertThat(uploads().complete(SYSTEM, id).duplicate()).isFalse();
  }

  private void forget() {
    axis.get(PacketUploadsService.class).forget();
  }

  private static byte[] letter(String number, int file) {
    var bytes = new byte[file];
    new Random(file).nextBytes(bytes);
    return aLetter().number(number).file(bytes).bytes();
  }

  private UploadView announced(byte[] packet) {
    return uploads().announce(SYSTEM, packet.length, sha256(packet));
  }

  private UUID whole(byte[] packet) {
    var id = announced(packet).id();
    sent(id, packet, 0, packet.length);
    return id;
  }

  private UploadView sent(UUID id, byte[] packet, int from, int until) {
    var piece = Arrays.copyOfRange(packet, from, until);
    return uploads().append(SYSTEM, id, from, sha256(piece), new ByteArrayInputStream(piece));
  }

  private static boolean accepted(Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuleViolated refused) {
      assertThat(refused.error()).isEqualTo(ExchangeError.UPLOAD_OFFSET);
      return false;
    }
  }

  private static <T> List<T> atOnce(int many, Callable<T> step) throws Exception {
    var threads = Executors.newFixedThreadPool(many);
    try {
      var steps = new ArrayList<Callable<T>>();
      for (int n = 0; n < many; n++) {
        steps.add(step);
      }
      var answers = new ArrayList<T>();
      for (var answer : threads.invokeAll(steps)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void refused(ErrorCode error, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolated.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  private List<UUID> waiting() {
    var filter =
        new MailFilter(MessageType.EDOC, Set.of(TransportState.INITIAL), null, null, null, 0, 1, 9);
    return axis.get(Mailbox.class).list(systemOf(QUANG_BINH), filter).stream()
        .map(item -> item.docId())
        .toList();
  }

  private byte[] fetched(UUID docId) throws IOException {
    try (var in = axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), docId).open()) {
      return in.readAllBytes();
    }
  }

  private List<Path> pieces() throws IOException {
    return files("uploads");
  }

  private List<Path> stored() throws IOException {
    try (var all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(".edxml")).toList();
    }
  }

  private List<Path> files(String folder) throws IOException {
    var in = directory.resolve(folder);
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (var all = Files.list(in)) {
      return all.toList();
    }
  }

  private static Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
