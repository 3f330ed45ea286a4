package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Reading a log of six thousand entries, the last of which has no number yet. */
class ReadingTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");
  private static final String NAME = "Hồ sơ của Đặng Thị Ước";
  private static final int NUMBERED = 6000;

  private static final TestJournal NODE = TestJournal.still();
  private static final List<UUID> IDS = new ArrayList<>();

  @BeforeAll
  static void aLogLongerThanAPage() {
    var many = new ArrayList<NewEntry>();
    for (int n = 0; n < NUMBERED; n++) many.add(entry(n % 100 == 0 ? NAME : "s-" + n, n));
    IDS.addAll(NODE.inTransaction(() -> NODE.journal().appendAll(many)));
    try (var session = NODE.session()) {
      session.sequence(NOON);
    }
    IDS.add(NODE.inTransaction(() -> NODE.journal().append(entry(NAME, NUMBERED))));
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0",
    "0,1,1",
    "0,4999,4999",
    "0,5000,5000",
    "0,5001,5000",
    "0,2147483647,5000",
    "-5,10,10",
    "5999,10,1",
    "6000,10,0",
    "9223372036854775807,10,0"
  })
  void aPageHoldsWhatIsAskedForAndAtMostFiveThousand(long from, int limit, int size) {
    var page = NODE.reader().from(from, limit);

    assertThat(page)
        .extracting(SequencedEntry::sequence)
        .isEqualTo(LongStream.range(Math.max(0, from), Math.max(0, from) + size).boxed().toList());
  }

  @Test
  void theEntriesOfOneSubjectComeInOrderFromAnyNumberOn() {
    assertThat(NODE.reader().ofSubject(NAME, 0, 100))
        .extracting(SequencedEntry::sequence)
        .isEqualTo(LongStream.range(0, 60).map(n -> n * 100).boxed().toList());
    assertThat(NODE.reader().ofSubject(NAME, 101, 2))
        .extracting(SequencedEntry::sequence)
        .containsExactly(200L, 300L);
    assertThat(NODE.reader().ofSubject(NAME, 5901, 2)).isEmpty();
  }

  @Test
  void aSubjectIsFoundByExactlyItsLetters() {
    for (var other :
        List.of(
            Normalizer.normalize(NAME, Normalizer.Form.NFD),
            NAME.toLowerCase(Locale.ROOT),
            NAME + " ",
            NAME.replace('Đ', 'D'),
            "%",
            "")) {
      assertThat(NODE.reader().ofSubject(other, 0, 10)).as(other).isEmpty();
    }
  }

  @Test
  void anEntryWithoutANumberIsNotShownInAnyWay() {
    var waiting = IDS.get(NUMBERED);

    assertThat(NODE.reader().find(waiting)).isEmpty();
    assertThat(NODE.reader().size()).isEqualTo(NUMBERED);
    assertThat(NODE.reader().ofSubject(NAME, 5901, 10)).isEmpty();
    assertThat(NODE.bean(Receipts.class).find(waiting)).isEmpty();
  }

  @Test
  void numbersFollowTheOrderOfTheCall() {
    assertThat(NODE.reader().from(1000, 50))
        .extracting(SequencedEntry::id)
        .isEqualTo(IDS.subList(1000, 1050));
  }

  @Test
  void aFactThatTheTypeDoesNotDeclareIsRefused() {
    var entry = entry("s", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry.fact("name", "Trần Thị B"))
        .withMessage("test.counted has no fact name");
    assertThat(entry.payload("name", "Trần Thị B").payload()).containsKey("name");
  }

  @Test
  void anEntryIsNotChangedByWhoeverMadeIt() {
    var facts = new HashMap<>(Map.of("n", "1"));
    var payload = new HashMap<>(Map.of("name", "B"));
    var entry =
        new NewEntry(TestJournal.Announced.COUNTED, "s", TestJournal.SYSTEM, facts, payload);

    facts.put("secret", "x");
    payload.clear();

    assertThat(entry.facts()).isEqualTo(Map.of("n", "1"));
    assertThat(entry.payload()).isEqualTo(Map.of("name", "B"));
    assertThat(entry.fact("n", 2).facts()).isEqualTo(Map.of("n", "2"));
    assertThat(entry.facts()).isEqualTo(Map.of("n", "1"));
  }

  /** PostgreSQL has no NUL in a text: the change and its entry fail together, loudly. */
  @Test
  void aSubjectThatCannotBeStoredFailsTheChange() {
    assertThatThrownBy(() -> NODE.inTransaction(() -> NODE.journal().append(entry("a\0b", 1))))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> NODE.inTransaction(() -> NODE.journal().append(entry("\ud83d", 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyOfNoneIsNone() {
    assertThat(NODE.inTransaction(() -> NODE.journal().appendAll(List.of()))).isEmpty();
  }

  /** Without a sequencer no head comes: the caller is told, and does not wait for ever. */
  @Test
  void aDrainThatNobodySignsFails() {
    assertThatThrownBy(
            () -> NODE.bean(JournalAdministration.class).drain("backup", Duration.ofMillis(30)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no signed head within");
  }

  private static NewEntry entry(String subject, int n) {
    return NewEntry.of(TestJournal.Announced.COUNTED, subject, TestJournal.SYSTEM).fact("n", n);
  }
}
