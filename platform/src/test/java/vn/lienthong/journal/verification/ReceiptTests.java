package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.Receipts;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.testing.Patiently;

class ReceiptTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Patiently.LONG;

  @Test
  void everyEntryGetsAReceiptThatHoldsWithoutTheNode() throws IOException {
    try (var node = TestJournal.running()) {
      node.drain();
      var key = VerifyReceipt.rawKey(Files.readString(node.keys().resolve("journal.pub")));
      for (int n = 0; n < 300; n++) {
        var id = node.append("w", n);
        if (n % 60 != 0) continue;
        var receipt = receipt(node, id);

        assertThat(ReceiptCheck.fault(JSON.writeValueAsString(receipt), key)).isEmpty();
        assertThat(receipt.entry()).isEqualTo(id);
      }
    }
  }

  @Test
  void thereIsNoReceiptForWhatWasNeverCommitted() {
    try (var node = TestJournal.running()) {
      var receipts = node.bean(Receipts.class);

      assertThat(receipts.await(UUID.randomUUID(), Duration.ofMillis(200))).isEmpty();
      assertThat(receipts.find(UUID.randomUUID())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaf", "publicKey", "head.root", "head.signature", "proof.0"})
  void aReceiptWithOneFlippedBitIsRefused(String field) {
    var receipt = flip(json(aReceipt()), field);

    assertThat(ReceiptCheck.fault(receipt.toString(), null)).isPresent();
  }

  @Test
  void aReceiptWithAnotherNumberSizeEntryOrTimeIsRefused() {
    var receipt = aReceipt();

    var other = json(receipt).put("sequence", receipt.sequence() + 1);
    assertThat(ReceiptCheck.fault(other.toString(), null)).isPresent();
    var stranger = json(receipt).put("entry", UUID.randomUUID().toString());
    assertThat(ReceiptCheck.fault(stranger.toString(), null)).isPresent();
    var larger = json(receipt);
    ((ObjectNode) larger.get("head")).put("size", receipt.head().size() + 1);
    assertThat(ReceiptCheck.fault(larger.toString(), null)).isPresent();
    var later = json(receipt);
    ((ObjectNode) later.get("head")).put("at", "2030-01-01T00:00:00Z");
    assertThat(ReceiptCheck.fault(later.toString(), null)).isPresent();
    assertThat(ReceiptCheck.fault("{}", null)).contains("unknown format");
    assertThat(ReceiptCheck.fault("no receipt", null)).isPresent();
  }

  @Test
  void theCommandTellsByItsExitCode(@TempDir Path folder) throws IOException {
    var good = folder.resolve("good.json");
    Files.writeString(good, json(aReceipt()).toString());
    var bad = folder.resolve("bad.json");
    Files.writeString(bad, flip(json(aReceipt()), "leaf").toString());
    var said = new StringWriter();
    var command = VerifyReceipt.line().setOut(new PrintWriter(said));

    assertThat(command.execute(good.toString())).isZero();
    assertThat(command.execute(bad.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("OK: the receipt holds").contains("WRONG: ");
  }

  private static Receipt aReceipt() {
    try (var node = TestJournal.running()) {
      node.append("w", 1);
      return receipt(node, node.append("w", 2));
    }
  }

  private static Receipt receipt(TestJournal node, UUID entry) {
    return node.bean(Receipts.class).await(entry, PATIENCE).orElseThrow();
  }

  private static ObjectNode json(Receipt receipt) {
    return JSON.valueToTree(receipt);
  }

  private static ObjectNode flip(ObjectNode receipt, String field) {
    if (field.startsWith("proof")) {
      var proof = (ArrayNode) receipt.get("proof");
      proof.set(0, flipped(proof.get(0).asString()));
    } else if (field.startsWith("head.")) {
      flip((ObjectNode) receipt.get("head"), field.substring(5));
    } else {
      receipt.put(field, flipped(receipt.get(field).asString()));
    }
    return receipt;
  }

  private static String flipped(String base64) {
    var bytes = Base64.getDecoder().decode(base64);
    var changed = Arrays.copyOf(bytes, bytes.length);
    changed[changed.length / 2] ^= 1;
    return Base64.getEncoder().encodeToString(changed);
  }
}
