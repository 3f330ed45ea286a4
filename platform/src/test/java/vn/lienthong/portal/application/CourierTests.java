package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.identity.TestTime;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.portal.application.Ledger.Ready;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.Item;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** How a call that is refused, or not answered, is taken apart. */
class CourierTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");
  private static final AgencyCode AGENCY = new AgencyCode("000.00.31.H46");
  private static final int MANY = 100;

  private final TestTime time = TestTime.stoppedAt(NOW);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final RecordingJournal journal = new RecordingJournal();
  private final FakeAdapter portal = new FakeAdapter();
  private final InMemoryTurns turns = new InMemoryTurns();
  private final SynchronisationSettings settings = settings();
  private final LinePauses pauses = new LinePauses(settings, time.wall());
  private final Ledger ledger =
      new Ledger(outbox, journal, pauses, settings, noTransactions(), time.wall());
  private final Courier courier = new Courier(portal, ledger);
  private final TurnTaking taking = new TurnTaking(turns, ledger, pauses);

  private Turn turn;

  static SynchronisationSettings settings() {
    return new Binder(new MapConfigurationPropertySource(Map.of()))
        .bindOrCreate("lienthong.synchronisation", SynchronisationSettings.class);
  }

  static PlatformTransactionManager noTransactions() {
    return new AbstractPlatformTransactionManager() {
      private static final long serialVersionUID = 1L;

      @Override
      protected Object doGetTransaction() {
        return this;
      }

      @Override
      protected void doBegin(Object transaction, TransactionDefinition definition) {
        // nothing to begin
      }

      @Override
      protected void doCommit(DefaultTransactionStatus status) {
        // nothing to commit
      }

      @Override
      protected void doRollback(DefaultTransactionStatus status) {
        // nothing to roll back
      }
    };
  }

  @BeforeEach
  void ourTurn() {
    turn = taking.take().orElseThrow();
  }

  private void accepted(int dossiers) {
    for (int i = 0; i < dossiers; i++) {
      var dossier = new DossierId(Ids.next());
      outbox.happened(
          new Outbox.Event(dossier, DossierAct.ACCEPT, AGENCY, DossierState.ACCEPTED, NOW), NOW);
    }
  }

  /** All that is due, each with the code of its place. */
  private List<Ready> due() {
    return outbox.due(time.wall().now(), MANY).stream()
        .map(
            queued -> new Ready(queued, new Item.Whole(Map.of("MaHoSo", "D" + queued.id())), false))
        .toList();
  }

  private boolean deliver() {
    return courier.deliver(due(), turn);
  }

  @Test
  void tenGoTogether() {
    accepted(10);

    assertThat(deliver()).isTrue();

    assertThat(portal.calls).hasSize(1);
    assertThat(due()).isEmpty();
    assertThat(journal.types()).hasSize(10).containsOnly("portal.dossier-told");
    assertThat(journal.entries().get(0).facts())
        .containsEntry("agency", AGENCY.value())
        .containsEntry("part", "DOSSIER")
        .containsEntry("event", "1")
        .containsEntry("state", "2");
  }

  @Test
  void theOneThatIsNotWantedIsFoundByHalving() {
    accepted(10);
    portal.poison.add("D7");

    assertThat(deliver()).isTrue();

    assertThat(portal.known).hasSize(9).doesNotContainKey("D7");
    assertThat(portal.calls.get(0)).hasSize(10);
    assertThat(portal.calls).hasSizeLessThanOrEqualTo(9).contains(List.of("D7"));
    assertThat(due()).as("it waits").isEmpty();
    time.pass(Duration.ofMinutes(1));
    assertThat(due()).singleElement().satisfies(one -> assertThat(one.queued().id()).isEqualTo(7));
  }

  @Test
  void allOfThemMayBeBad() {
    accepted(4);
    IntStream.rangeClosed(1, 4).forEach(i -> portal.poison.add("D" + i));

    assertThat(deliver()).isTrue();

    assertThat(portal.calls).hasSize(7);
    time.pass(Duration.ofMinutes(1));
    assertThat(due()).extracting(one -> one.queued().refusals()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void refusedThreeTimesIsLaidAside() {
    accepted(1);
    portal.poison.add("D1");
    for (int i = 0; i < 3; i++) {
      assertThat(deliver()).isTrue();
      time.pass(Duration.ofHours(1));
    }

    assertThat(due()).isEmpty();
    assertThat(journal.entries())
        .extracting(NewEntry::facts)
        .containsExactly(
            Map.of(
                "agency", AGENCY.value(), "part", "DOSSIER", "event", "1", "outcome", "REFUSED"));
  }

  @Test
  void whatIsThereGoesAsAnUpdate() {
    accepted(1);
    portal.known.put("D1", Map.of());

    assertThat(deliver()).isTrue();

    assertThat(portal.calls).hasSize(2);
    assertThat(journal.types()).containsExactly("portal.dossier-told");
  }

  @Test
  void whatIsNotThereGoesAsTheFirst() {
    accepted(1);
    outbox.again(due().get(0).queued().creating(false), attempt());

    assertThat(deliver()).isTrue();

    assertThat(portal.calls).hasSize(2);
    assertThat(portal.known).containsKey("D1");
  }

  private static Outbox.Try attempt() {
    return new Outbox.Try(Outcome.EXISTS, "", "", 1, "", "", NOW);
  }

  /** A portal that says both that it has a dossier and that it has not is asked once more only. */
  @Test
  void aPortalThatContradictsItselfIsNotAskedForEver() {
    accepted(1);
    portal.known.put("D1", Map.of());
    portal.found = new Adapter.Found.Nothing();
    portal.poison.add("D1");
    outbox.again(due().get(0).queued().creating(false), attempt());

    assertThat(deliver()).isTrue();

    assertThat(portal.calls).hasSize(2);
    time.pass(Duration.ofMinutes(1));
    assertThat(due()).extracting(one -> one.queued().refusals()).containsExactly(1);
  }

  @Test
  void aSilentPortalEndsTheTurnAndLetsTheLinePause() {
    accepted(3);
    portal.silent = new PortalSilent(Outcome.TIMED_OUT, "late");

    assertThat(deliver()).isFalse();

    assertThat(turn.mine()).isFalse();
    assertThat(turns.line().failures()).isOne();
    turn.close();
    assertThat(taking.take()).isEmpty();
    assertThat(journal.types()).isEmpty();
    time.pass(Duration.ofSeconds(19));
    assertThat(taking.take()).isPresent();
    assertThat(due()).hasSize(3).noneMatch(one -> one.queued().alone());
  }

  @Test
  void aPortalThatFailsAtSomethingGetsItAlone() {
    accepted(3);
    portal.silent = new PortalSilent(Outcome.HTTP, "HTTP 500");
    deliver();
    time.pass(Duration.ofSeconds(19));

    assertThat(due()).hasSize(3).allMatch(one -> one.queued().alone());
  }

  @Test
  void whatAPortalFailsAtForDaysIsLaidAside() {
    accepted(1);
    portal.silent = new PortalSilent(Outcome.HTTP, "HTTP 500");
    deliver();
    for (int day = 0; day < 3; day++) {
      assertThat(journal.types()).isEmpty();
      time.pass(Duration.ofDays(1));
      turn.close();
      turn = taking.take().orElseThrow();
      deliver();
    }

    assertThat(journal.types()).containsExactly("portal.laid-aside");
    assertThat(outbox.due(NOW.plus(Duration.ofDays(9)), MANY)).isEmpty();
  }

  @Test
  void whoHasLostTheTurnSendsNothing() {
    accepted(1);
    turns.release("x");
    assertThat(turn.mine()).isTrue();
    time.pass(Duration.ofHours(1));
    assertThat(taking.take()).isPresent();

    assertThat(deliver()).isFalse();

    assertThat(portal.calls).isEmpty();
  }
}
