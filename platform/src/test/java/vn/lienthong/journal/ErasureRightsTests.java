package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Who may erase, what stays, and that an erasure and its entry are one change. */
class ErasureRightsTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");
  private static final String GROUND = "Nghị định 13/2023/NĐ-CP, Điều 16";

  private final TestJournal node = TestJournal.still();
  private final SequencingSession session = node.session();
  private final Erasure erasure = node.bean(Erasure.class);

  @AfterEach
  void stop() {
    session.close();
    node.close();
  }

  @Test
  void withoutTheRightNothingIsErasedForgottenOrWritten() {
    var id = node.append("w", 1);
    var pseudonym = pseudonymOf("person-7");

    assertThat(code(() -> erasure.erase(id, GROUND, TestJournal.CLERK)))
        .isEqualTo(SharedError.FORBIDDEN);
    assertThat(code(() -> erasure.forget("person-7", GROUND, TestJournal.CLERK)))
        .isEqualTo(SharedError.FORBIDDEN);

    assertThat(announced("journal.payload-erased", "journal.person-forgotten")).isEmpty();
    assertThat(node.reader().find(id).orElseThrow().payload()).isPresent();
    assertThat(node.bean(Pseudonyms.class).person(pseudonym)).contains("person-7");
  }

  /** Whether an entry exists is not told to somebody who may not ask. */
  @Test
  void theRightIsAskedBeforeTheEntryIsLookedFor() {
    assertThat(code(() -> erasure.erase(UUID.randomUUID(), GROUND, TestJournal.CLERK)))
        .isEqualTo(SharedError.FORBIDDEN);
  }

  @Test
  void theEntrySaysWhatWhyAndByWhomAndNothingOfWhatWasErased() {
    var id = node.append("w", 1);

    erasure.erase(id, GROUND, TestJournal.SYSTEM);

    assertThat(announced("journal.payload-erased"))
        .singleElement()
        .satisfies(said -> {
          assertThat(said.subject()).isEqualTo(id.toString());
          assertThat(said.actor()).isEqualTo(TestJournal.SYSTEM.principal());
          assertThat(said.facts()).isEqualTo(Map.of("entry", id.toString(), "ground", GROUND));
          assertThat(said.payload()).isEmpty();
        });
    assertThat(stored("Trần Thị B")).isZero();
  }

  @Test
  void anEntryWithoutPayloadHasNothingToErase() {
    var id =
        node.inTransaction(() ->
            node.journal()
                .append(
                    NewEntry.of(TestJournal.Announced.COUNTED, "s", TestJournal.SYSTEM)
                        .fact("n", 1)));

    assertThat(code(() -> erasure.erase(id, GROUND, TestJournal.SYSTEM)))
        .isEqualTo(JournalError.NOTHING_TO_ERASE);
    assertThat(announced("journal.payload-erased")).isEmpty();
  }

  @Test
  void whatHasNoNumberYetCanBeErasedAndIsNumberedWithoutItsPayload() {
    var id = node.append("w", 1);
    erasure.erase(id, GROUND, TestJournal.SYSTEM);

    session.sequence(NOON);

    assertThat(node.reader().find(id).orElseThrow().payload()).isEmpty();
  }

  @Test
  void anErasureThatIsRolledBackDidNotHappen() {
    var id = node.append("w", 1);

    assertThat(
            code(() ->
                node.inTransaction(() -> {
                  erasure.erase(id, GROUND, TestJournal.SYSTEM);
                  throw new RuleViolated(SharedError.STALE_VERSION);
                })))
        .isEqualTo(SharedError.STALE_VERSION);

    assertThat(announced("journal.payload-erased")).isEmpty();
    assertThat(node.reader().find(id).orElseThrow().payload()).isPresent();
  }

  @Test
  void twoWhoEraseAtOnceAreOneErasure() throws Exception {
    var id = node.append("w", 1);

    var outcomes = bothAtOnce(() -> code(() -> erasure.erase(id, GROUND, TestJournal.SYSTEM)));

    assertThat(outcomes).containsExactlyInAnyOrder("done", JournalError.NOTHING_TO_ERASE);
    assertThat(announced("journal.payload-erased")).hasSize(1);
  }

  @Test
  void twoWhoForgetAtOnceAreOneForgetting() throws Exception {
    pseudonymOf("person-7");

    var outcomes =
        bothAtOnce(() -> code(() -> erasure.forget("person-7", GROUND, TestJournal.SYSTEM)));

    assertThat(outcomes).containsExactlyInAnyOrder("done", JournalError.NOTHING_TO_ERASE);
    assertThat(announced("journal.person-forgotten")).hasSize(1);
  }

  /** Two first actions at the same moment give a person two pseudonyms; both are forgotten. */
  @Test
  void aPersonWithTwoPseudonymsIsForgottenUnderBothAndNamedInNoEntry() {
    for (var pseudonym : List.of("p-one", "p-two")) {
      node.sql()
          .sql("insert into journal.pseudonym (pseudonym, person) values (?, 'person-7')")
          .param(pseudonym)
          .update();
    }

    erasure.forget("person-7", GROUND, TestJournal.SYSTEM);

    assertThat(announced("journal.person-forgotten"))
        .allSatisfy(said -> assertThat(said.facts()).isEqualTo(Map.of("ground", GROUND)))
        .extracting(SequencedEntry::subject)
        .containsExactlyInAnyOrder("p-one", "p-two");
    assertThat(stored("person-7")).isZero();
  }

  @Test
  void afterManyErasuresEveryReceiptAndTheWholeLogStillHold() throws SQLException {
    var ids = new ArrayList<UUID>();
    for (int n = 0; n < 10; n++) ids.add(node.append("w", n));
    session.sequence(NOON);
    var before = node.bean(Heads.class).inclusion(3, 10);

    for (int n = 0; n < 10; n += 2) erasure.erase(ids.get(n), GROUND, TestJournal.SYSTEM);
    session.sequence(NOON);

    assertThat(node.bean(Heads.class).inclusion(3, 10)).isEqualTo(before);
    assertThat(JournalAudit.of(node.dataSource(), null, done -> {}).findings()).isEmpty();
  }

  private List<Object> bothAtOnce(Callable<Object> call) throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    try {
      var together = new CyclicBarrier(2);
      Callable<Object> aligned =
          () -> {
            together.await();
            return call.call();
          };
      var outcomes = new ArrayList<Object>();
      for (var outcome : pool.invokeAll(List.of(aligned, aligned))) outcomes.add(outcome.get());
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  /** The code of the broken rule, or "done". */
  private static Object code(ThrowingCallable call) {
    var violated = catchThrowableOfType(RuleViolated.class, call);
    return violated == null ? "done" : (ErrorCode) violated.error();
  }

  private String pseudonymOf(String person) {
    return node.inTransaction(() -> node.bean(Pseudonyms.class).of(person));
  }

  private List<SequencedEntry> announced(String... types) {
    session.sequence(NOON);
    return node.reader().from(0, 1000).stream()
        .filter(entry -> List.of(types).contains(entry.type()))
        .toList();
  }

  /** How many rows of the log hold these letters anywhere. */
  private long stored(String letters) {
    return node.sql()
        .sql(
            """
            select count(*) from journal.entry
            where convert_from(leaf, 'UTF8') || coalesce(convert_from(body, 'UTF8'), '') like ?\
            """)
        .param("%" + letters + "%")
        .query(Long.class)
        .single();
  }
}
