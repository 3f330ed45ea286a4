package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.Ids;

class OrderedIdsTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");

  @Test
  void idsSortByTheMillisecondOfTheirBirthAndDifferWithinIt() {
    var early = Ids.ordered(NOON);
    var late = Ids.ordered(NOON.plusMillis(1));

    assertThat(early.version()).isEqualTo(7);
    assertThat(early.variant()).isEqualTo(2);
    assertThat(early.toString()).isLessThan(late.toString());
    assertThat(early.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    assertThat(Ids.ordered(NOON)).isNotEqualTo(early);
  }
}
