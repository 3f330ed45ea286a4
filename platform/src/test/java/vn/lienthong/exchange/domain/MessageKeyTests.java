package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.shared.AgencyCode;

/** What may stand under one DocumentId. */
class MessageKeyTests {
  private static final AgencyCode SENDER = new AgencyCode("000.00.00.G22");

  @Test
  void aNewDocumentHasOneContentOnly() {
    assertThat(key(0, "aa").variant()).isEqualTo(key(0, "bb").variant()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 2, 3})
  void everyOtherContentOfTheOtherTypesIsAMessageOfItsOwn(int type) {
    assertThat(key(type, "aa").variant()).isNotEqualTo(key(type, "bb").variant());
    assertThat(key(type, "aa").variant()).isEqualTo(key(type, "aa").variant()).isNotEmpty();
  }

  private static MessageKey key(int type, String content) {
    return new MessageKey(SENDER, "doc", type, content);
  }
}
