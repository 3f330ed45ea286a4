package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {
  private static final Instant MOMENT = Instant.parse("2020-02-12T01:00:00.123Z");

  @ParameterizedTest
  @ValueSource(
      strings = {"1970-01-01T00:00:00Z", "2020-02-12T01:00:00.123Z", "9999-12-31T23:59:59Z"})
  void anOrderedIdIsAVersion7UuidThatHoldsItsMillisecond(Instant at) {
    for (int n = 0; n < 200; n++) {
      var id = Ids.ordered(at);
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
    }
  }

  @Test
  void idsOfLaterMomentsSortAfterEarlierOnesAsTheDatabaseSorts() {
    var ids = new ArrayList<String>();
    for (int n = 0; n < 500; n++) {
      ids.add(Ids.ordered(MOMENT.plusMillis(n)).toString());
    }
    assertThat(ids).isSorted();
  }

  @Test
  void idsOfOneMomentDiffer() {
    var ids = new HashSet<Object>();
    for (int n = 0; n < 10_000; n++) {
      ids.add(Ids.ordered(MOMENT));
      ids.add(Ids.next());
    }
    assertThat(ids).hasSize(20_000);
  }

  @Test
  void callersAtTheSameTimeGetIdsOfTheirOwn() {
    var ids = IntStream.range(0, 20_000).parallel().mapToObj(n -> Ids.ordered(MOMENT)).distinct();
    assertThat(ids.count()).isEqualTo(20_000);
  }

  /** What a token may hold in an address, a header and a form without being written otherwise. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 24, 32})
  void aSecretIsUrlSafeAndHoldsAsManyBytesAsAsked(int size) {
    for (int n = 0; n < 100; n++) {
      var secret = Ids.secret(size);
      assertThat(secret).matches("[A-Za-z0-9_-]+");
      assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(size);
    }
  }

  @Test
  void everyBitOfASecretIsRandom() {
    var ones = new byte[32];
    var zeros = new byte[32];
    for (int n = 0; n < 100; n++) {
      var bytes = Ids.bytes(32);
      for (int i = 0; i < bytes.length; i++) {
        ones[i] |= bytes[i];
        zeros[i] |= (byte) ~bytes[i];
      }
    }
    assertThat(ones).containsOnly(0xff);
    assertThat(zeros).containsOnly(0xff);
  }
}
