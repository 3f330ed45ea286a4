package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.journal.SmallLog.aLog;

import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.OutsideProofs;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.SmallLog;
import vn.lienthong.journal.domain.HeadText;

/** What a node believes of another one, and what not. */
class OutsideCheckTests {
  private static final String SUBJECT = "hồ sơ 3";
  private final OutsideProofs check = new OutsideCheck();
  private final SmallLog log = aLog().withEntries(20);

  private static PublicKey key(SmallLog log) {
    return log.key().pair().getPublic();
  }

  private List<String> proof(int from, int to) {
    return log.proofs().consistency(from, to).stream()
        .map(Base64.getEncoder()::encodeToString)
        .toList();
  }

  private static SignedHead with(SignedHead head, String root, String signature) {
    return new SignedHead(head.origin(), head.size(), root, head.at(), head.key(), signature);
  }

  @Test
  void aReceiptHoldsForItsSubjectUnderTheKeyOnRecordAlone() {
    var receipt = JsonMapper.shared().writeValueAsString(log.receipt(3, 17));
    assertThat(check.receiptFault(receipt, key(log), SUBJECT)).isEmpty();
    assertThat(check.receiptFault(receipt, key(log), "hồ sơ 4"))
        .contains("the entry is about something else");
    assertThat(check.receiptFault(receipt, key(aLog()), SUBJECT)).isPresent();
    assertThat(
            check.receiptFault(
                receipt.replace("\"sequence\":3", "\"sequence\":4"), key(log), SUBJECT))
        .isPresent();
    assertThat(check.receiptFault("{}", key(log), SUBJECT)).isPresent();
    assertThat(check.receiptFault("no JSON", key(log), SUBJECT)).isPresent();
  }

  @Test
  void aHeadIsSignedWithOneKeyAlone() {
    var head = log.head(9);
    assertThat(check.signed(head, key(log))).isTrue();
    assertThat(check.signed(head, key(aLog()))).isFalse();
    assertThat(check.signed(with(head, log.head(10).root(), head.signature()), key(log))).isFalse();
    assertThat(check.signed(with(head, head.root(), "no base64"), key(log))).isFalse();
  }

  @Test
  void aHeadContinuesEveryEarlierOneOfItsLogAndNoneOfAnother() {
    assertThat(check.continues(log.head(7), log.head(19), proof(7, 19))).isTrue();
    assertThat(check.continues(log.head(7), log.head(19), proof(6, 19))).isFalse();
    assertThat(check.continues(log.head(7), log.head(19), List.of())).isFalse();
    assertThat(check.continues(log.head(7), log.head(19), List.of("no base64"))).isFalse();
    var other = with(log.head(7), log.head(6).root(), "");
    assertThat(check.continues(other, log.head(19), proof(7, 19))).isFalse();
  }

  @Test
  void aHeadAsTextIsReadBackAsItWas() {
    assertThat(HeadText.parse(log.head(5).text())).contains(log.head(5));
  }
}
