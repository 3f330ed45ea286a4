package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.PacketUploads;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.RuleViolated;

/** Documents with a mark of secrecy reach nobody and leave nothing behind. */
class SecrecyTests extends OnTheAxis {
  static Stream<Arguments> marked() {
    return Stream.of(
        Arguments.of("Subject", aLetter().subject("[MẬT] V/v diễn tập")),
        Arguments.of("Subject", aLetter().subject("V/v diễn tập (Tối mật)")),
        Arguments.of("CodeNumber", aLetter().number("12/MẬT")),
        Arguments.of("CodeNotation", aLetter().notation("BC-MẬT")),
        Arguments.of("SphereOfPromulgation", aLetter().sphere("Mật")));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void aMarkedDocumentIsRefusedAndNothingOfItIsKept(String field, PacketFixture letter)
      throws Exception {
    refused(field, () -> axis.submit(OFFICE, letter.file(new byte[400_000]).bytes()));
    assertThat(files()).isZero();
    assertThat(axis.db().sql("select count(*) from exchange.packet").query(Long.class).single())
        .isZero();
    assertThat(entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.type()).isEqualTo(ExchangeEntry.SECRET_REFUSED.type());
          assertThat(entry.subject()).isEqualTo(OFFICE.value());
          assertThat(entry.facts())
              .isEqualTo(Map.of("sender", OFFICE.value(), "field", field, "channel", "vxp"));
        });
  }

  @Test
  void inPiecesItIsRefusedAndForgottenToo() throws Exception {
    var packet = aLetter().subject("MẬT: V/v diễn tập").file(new byte[400_000]).bytes();
    var digest = digest(packet);
    var system = AxisHarness.systemOf(OFFICE);
    var uploads = axis.get(PacketUploads.class);
    var id = uploads.announce(system, packet.length, digest).id();
    uploads.append(system, id, 0, digest, new ByteArrayInputStream(packet));
    refused("Subject", () -> uploads.complete(system, id));
    assertThat(files()).isZero();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void ordinaryWordsPass() {
    var letter =
        aLetter().subject("V/v bảo mật, đổi mật khẩu và mật độ dân số").notation("CV-MTTQ");
    assertThat(axis.submit(OFFICE, letter.bytes()).duplicate()).isFalse();
  }

  private static void refused(String field, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused -> {
              assertThat(refused.error()).isEqualTo(ExchangeError.SECRET_DOCUMENT);
              assertThat(refused.arguments()[1]).isEqualTo(field);
            });
  }

  private List<SequencedEntry> entries() {
    return axis.journal.from(0, 100);
  }

  private long files() throws IOException {
    try (var all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static String digest(byte[] packet) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packet));
  }
}
