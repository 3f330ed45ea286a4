package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.SmallLog;

/** {@code verify-receipt} as a citizen calls it: the exit code tells a script what it must know. */
class VerifyReceiptTests {
  private static final SmallLog LOG = SmallLog.aLog().withEntries(5);
  private static final Path EXAMPLE = Path.of("..", "docs", "api", "receipt.json");
  private static final int HOLDS = 0;
  private static final int WRONG = 1;
  private static final int NOT_CHECKED = 2;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  @BeforeEach
  void aReceiptAndTwoKeys() throws IOException {
    Files.writeString(
        folder.resolve("receipt.json"),
        JsonMapper.builder().build().writeValueAsString(LOG.receipt(2, 5)));
    Files.writeString(folder.resolve("journal.pub"), pem(LOG));
    Files.writeString(folder.resolve("other.pub"), pem(SmallLog.aLog()));
  }

  @Test
  void withTheNodesKeyItHoldsAndNothingMoreIsSaid() {
    assertThat(run("receipt.json", "--key", "journal.pub")).isEqualTo(HOLDS);
    assertThat(said()).isEqualToIgnoringNewLines("OK: the receipt holds");
  }

  @Test
  void withoutAKeyItSaysWhoseWordWasTaken() {
    assertThat(run("receipt.json")).isEqualTo(HOLDS);
    assertThat(said()).contains("OK: the receipt holds", "taken from the receipt itself");
  }

  @Test
  void underTheKeyOfAnotherNodeItIsWrong() {
    assertThat(run("receipt.json", "--key", "other.pub")).isEqualTo(WRONG);
    assertThat(said())
        .contains("WRONG: the head is signed with another key than the trusted one")
        .doesNotContain("OK");
  }

  /** A script must not take a missing file for a forged receipt. */
  @Test
  void aFileThatIsNotThereIsNotAForgedReceipt() {
    assertThat(run("nowhere.json")).isEqualTo(NOT_CHECKED);
    assertThat(run("receipt.json", "--key", "nowhere.pub")).isEqualTo(NOT_CHECKED);
    assertThat(said()).contains("nowhere.json", "nowhere.pub").doesNotContain("\tat ", "WRONG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# Liên Thông", "{}", "[1]", "{\"format\":\"other\"}", "{\"format\":"})
  void aFileThatHoldsNoReceiptIsNotAForgedOne(String text) throws IOException {
    Files.writeString(folder.resolve("README.md"), text);

    assertThat(run("README.md")).isEqualTo(NOT_CHECKED);
    assertThat(said()).contains("README.md holds no receipt").doesNotContain("\tat ", "WRONG");
  }

  /** The example of the page on receipts, which others write their own check against. */
  @Test
  void theExampleThatIsPublishedIsAReceiptAsTheNodeMakesIt() throws IOException {
    var json = JsonMapper.builder().build();
    var fresh = json.readTree(json.writeValueAsString(LOG.receipt(2, 5)));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(EXAMPLE, fresh.toPrettyString() + "\n");
    }
    var example = json.readTree(Files.readString(EXAMPLE));

    assertThat(ReceiptCheck.fault(Files.readString(EXAMPLE), null)).isEmpty();
    assertThat(example.propertyNames()).containsExactlyElementsOf(fresh.propertyNames());
    assertThat(example.path("head").propertyNames())
        .containsExactlyElementsOf(fresh.path("head").propertyNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no key",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----"
      })
  void aFileThatHoldsNoKeyIsNotAForgedReceipt(String text) throws IOException {
    Files.writeString(folder.resolve("crooked.pub"), text);

    assertThat(run("receipt.json", "--key", "crooked.pub")).isEqualTo(NOT_CHECKED);
    assertThat(said()).contains("crooked.pub holds no public key").doesNotContain("\tat ");
  }

  @Test
  void withoutAFileItShowsHowToCallIt() {
    assertThat(run()).isEqualTo(NOT_CHECKED);
    assertThat(said()).contains("Usage: verify-receipt", "--key=PEM");
  }

  @Test
  void helpIsNotACheck() {
    assertThat(run("--help")).isEqualTo(HOLDS);
    assertThat(said()).contains("Usage: verify-receipt").doesNotContain("OK:");
  }

  private int run(String... arguments) {
    var paths =
        List.of(arguments).stream()
            .map(word -> word.startsWith("-") ? word : folder.resolve(word).toString())
            .toList();
    return new VerifyReceiptCommand().run(new PGSimpleDataSource(), paths, out, out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static String pem(SmallLog log) {
    var der = log.key().pair().getPublic().getEncoded();
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }
}
