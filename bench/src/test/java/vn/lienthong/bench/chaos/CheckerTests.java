package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.bench.chaos.Checker.Count;
import vn.lienthong.bench.chaos.Checker.Received;
import vn.lienthong.bench.chaos.Ledger.Entry;

/** The comparison sees everything that must not happen to an answered document. */
class CheckerTests {
  private static final List<Entry> ANSWERED =
      List.of(new Entry("id-1", "aa"), new Entry("id-2", "bb"), new Entry("id-3", "cc"));
  private static final Map<String, String> ALL = Map.of("id-1", "aa", "id-2", "bb", "id-3", "cc");

  @Test
  void whatCameOnceAndIsStillThereIsFound() {
    assertThat(count(ALL, Set.of(), ALL)).isEqualTo(new Count(3, 3, 0, 0));
  }

  @Test
  void whatNeverStoodInTheInboxIsLostThoughItCanBeFetched() {
    assertThat(count(without("id-2"), Set.of(), ALL)).isEqualTo(new Count(3, 2, 1, 0));
  }

  @Test
  void whatCameAndCannotBeFetchedAnyMoreIsLost() {
    assertThat(count(ALL, Set.of(), without("id-3"))).isEqualTo(new Count(3, 2, 1, 0));
  }

  @Test
  void whatCameWithOtherBytesIsLost() {
    assertThat(count(with("id-1", "ab"), Set.of(), ALL)).isEqualTo(new Count(3, 2, 1, 0));
    assertThat(count(ALL, Set.of(), with("id-1", "ab"))).isEqualTo(new Count(3, 2, 1, 0));
  }

  @Test
  void oneContentUnderTwoIdsIsDoubled() {
    assertThat(count(with("id-4", "cc"), Set.of(), ALL)).isEqualTo(new Count(3, 3, 0, 1));
  }

  @Test
  void aLetterWhoseAnswerNobodyHeardIsDoubledToo() {
    var shown = with("id-4", "dd");
    shown.put("id-5", "dd");
    shown.put("id-6", "dd");
    assertThat(count(shown, Set.of(), ALL)).isEqualTo(new Count(3, 3, 0, 2));
  }

  @Test
  void whatCameAgainAfterItWasConfirmedIsDoubled() {
    assertThat(count(ALL, Set.of("id-2"), ALL)).isEqualTo(new Count(3, 3, 0, 1));
  }

  @Test
  void lettersThatWereNotAnsweredAreNotCounted() {
    assertThat(count(with("id-9", "ee"), Set.of(), ALL)).isEqualTo(new Count(3, 3, 0, 0));
  }

  @Test
  void anAnswerThatWasGivenTwiceIsOneDocument() {
    var entries = List.of(ANSWERED.get(0), ANSWERED.get(0));
    assertThat(Checker.count(entries, new Received(ALL, Set.of()), ALL))
        .isEqualTo(new Count(1, 1, 0, 0));
  }

  private static Count count(
      Map<String, String> shown, Set<String> again, Map<String, String> kept) {
    return Checker.count(ANSWERED, new Received(shown, again), kept);
  }

  private static Map<String, String> without(String docId) {
    var rest = new HashMap<>(ALL);
    rest.remove(docId);
    return rest;
  }

  private static Map<String, String> with(String docId, String digest) {
    var more = new HashMap<>(ALL);
    more.put(docId, digest);
    return more;
  }
}
