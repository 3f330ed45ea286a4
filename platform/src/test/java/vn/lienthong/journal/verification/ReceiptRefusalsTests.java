package vn.lienthong.journal.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.SmallLog;

/** A receipt as somebody may bend it before showing it to a court. */
class ReceiptRefusalsTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SmallLog LOG = SmallLog.aLog().withEntries(11);
  private static final SmallLog STRANGER = SmallLog.aLog().withEntries(11);
  private static final Receipt RECEIPT = LOG.receipt(6, 11);

  static final List<String> TEXTS =
      List.of(
          "format",
          "entry",
          "leaf",
          "publicKey",
          "head.origin",
          "head.root",
          "head.at",
          "head.key",
          "head.signature");

  @Test
  void everyReceiptOfEverySizeHolds() {
    var key = LOG.key().publicKey();
    for (int size = 1; size <= 11; size++) {
      for (int entry = 0; entry < size; entry++) {
        var text = JSON.writeValueAsString(LOG.receipt(entry, size));
        assertThat(ReceiptCheck.fault(text, key)).as("entry %s of %s", entry, size).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void aFieldThatIsChangedEmptyOrGoneIsRefused(String field) {
    var name = field.substring(field.indexOf('.') + 1);
    for (int fault = 0; fault < 4; fault++) {
      var receipt = json();
      var holder = field.startsWith("head.") ? head(receipt) : receipt;
      if (fault == 0) holder.put(name, another(holder.get(name).asString()));
      if (fault == 1) holder.put(name, "");
      if (fault == 2) holder.remove(name);
      if (fault == 3) holder.putNull(name);

      assertThat(fault(receipt)).as("%s, fault %s", field, fault).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sequence,-1",
    "sequence,0",
    "sequence,5",
    "sequence,7",
    "sequence,10",
    "sequence,11",
    "sequence,4294967302",
    "size,-1",
    "size,0",
    "size,6",
    "size,7",
    "size,10",
    "size,12",
    "size,4294967307"
  })
  void anotherNumberOrSizeIsRefused(String field, long value) {
    var receipt = json();
    (field.equals("size") ? head(receipt) : receipt).put(field, value);

    assertThat(fault(receipt)).isNotEmpty();
  }

  @Test
  void aPathThatIsShorterLongerReorderedOrNoneIsRefused() {
    var shorter = json();
    path(shorter).remove(0);
    var longer = json();
    path(longer).add(RECEIPT.head().root());
    var reordered = json();
    path(reordered).add(path(reordered).remove(0));
    var none = json();
    none.remove("proof");
    var crooked = json();
    path(crooked).set(0, "not Base64!");

    assertThat(Stream.of(shorter, longer, reordered, none, crooked))
        .noneMatch(r -> fault(r).isEmpty());
  }

  @Test
  void theLeafOfAnotherEntryOfTheSameLogIsRefused() {
    var other = LOG.receipt(7, 11);
    var receipt = json().put("leaf", other.leaf());

    assertThat(fault(receipt)).isEqualTo("the leaf is that of another entry");
    assertThat(fault(receipt.put("entry", other.entry().toString())))
        .isEqualTo("the entry is not in the tree of the head");
  }

  @Test
  void theHeadOfAnotherSizeOfTheSameLogIsRefused() {
    var receipt = json();
    receipt.set("head", JSON.valueToTree(LOG.head(10)));

    assertThat(fault(receipt)).isEqualTo("the entry is not in the tree of the head");
  }

  /** The same entries signed by somebody else: sound in itself, and not this node's word. */
  @Test
  void aReceiptOfAnotherNodeHoldsOnlyWhileItsOwnKeyIsBelieved() {
    var text = JSON.writeValueAsString(STRANGER.receipt(6, 11));

    assertThat(ReceiptCheck.fault(text, null)).isEmpty();
    assertThat(ReceiptCheck.fault(text, STRANGER.key().publicKey())).isEmpty();
    assertThat(ReceiptCheck.fault(text, LOG.key().publicKey()))
        .contains("the head is signed with another key than the trusted one");
  }

  @Test
  void theTrustedKeyUnderASignatureOfAnotherIsRefused() {
    var receipt = json();
    receipt.set("head", JSON.valueToTree(STRANGER.head(11)));
    assertThat(fault(receipt)).isEqualTo("the head names another key than the receipt");

    head(receipt).put("key", LOG.key().id());
    assertThat(fault(receipt)).isEqualTo("the signature of the head is wrong");
  }

  /** One reader takes the first, another the last: such a text proves nothing. */
  @Test
  void aFieldThatIsNamedTwiceIsRefused() {
    var text = json().toString();
    var twice = text.replaceFirst("\\{", "{\"sequence\":0,");

    assertThat(ReceiptCheck.fault(text, null)).isEmpty();
    assertThat(ReceiptCheck.fault(twice, null).orElseThrow()).startsWith("not a receipt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"lienthong-receipt-1\"",
        "{\"format\":\"lienthong-receipt-2\"}",
        "{\"format\":\"lienthong-receipt-1\"}",
        "{\"format\":\"lienthong-receipt-1\",\"leaf\":\"AA==\"}",
        "{\"format\":\"lienthong-receipt-1\",\"leaf\":\"e30=\",\"entry\":\"\",\"head\":[]}",
        "<receipt/>"
      })
  void aTextThatIsNoReceiptIsRefusedWithoutAnException(String text) {
    assertThat(ReceiptCheck.fault(text, null)).isPresent();
  }

  @Test
  void whatFollowsTheReceiptIsRefused() {
    assertThat(ReceiptCheck.fault(json() + "{}", null).orElseThrow()).startsWith("not a receipt");
  }

  @Test
  void aKeyOfTheWrongLengthIsNoKey() {
    var receipt = json().put("publicKey", Base64.getEncoder().encodeToString(new byte[31]));
    assertThat(ReceiptCheck.fault(receipt.toString(), null))
        .contains("the head names another key than the receipt");
    assertThat(fault(receipt))
        .isEqualTo("the head is signed with another key than the trusted one");

    assertThat(ProofCheck.signed(new byte[31], "text".getBytes(UTF_8), new byte[64])).isFalse();
    assertThat(ProofCheck.signed(LOG.key().publicKey(), "text".getBytes(UTF_8), new byte[0]))
        .isFalse();
  }

  private static String another(String text) {
    char first = text.charAt(0) == 'A' ? 'B' : 'A';
    return first + text.substring(1);
  }

  private static String fault(ObjectNode receipt) {
    return ReceiptCheck.fault(receipt.toString(), LOG.key().publicKey()).orElse("");
  }

  private static ObjectNode json() {
    return JSON.valueToTree(RECEIPT);
  }

  private static ObjectNode head(ObjectNode receipt) {
    return (ObjectNode) receipt.get("head");
  }

  private static ArrayNode path(ObjectNode receipt) {
    return (ArrayNode) receipt.get("proof");
  }
}
