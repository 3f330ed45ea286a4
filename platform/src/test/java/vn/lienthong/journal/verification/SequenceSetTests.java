package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceSetTests {
  private static final long PAGE = 1L << 24;

  private final SequenceSet set = new SequenceSet();

  private List<Long> all() {
    var all = new ArrayList<Long>();
    set.forEach(all::add);
    return all;
  }

  @Test
  void aRangeIsTakenOverTheEdgesOfPages() {
    for (long sequence : List.of(0L, 5L, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE)) {
      set.add(sequence);
    }

    assertThat(set.take(5, PAGE)).isEqualTo(3);
    assertThat(all()).containsExactly(0L, PAGE + 1, 3 * PAGE);
    assertThat(set.take(5, PAGE)).isZero();
    assertThat(set.take(0, 4 * PAGE)).isEqualTo(3);
    assertThat(all()).isEmpty();
  }

  @Test
  void oneIsRemovedAndWhatIsNotThereIsPassedOver() {
    set.add(7);
    set.add(5_000_000_000L);
    set.remove(7);
    set.remove(8);
    set.remove(9_000_000_000L);
    assertThat(all()).containsExactly(5_000_000_000L);
  }
}
