package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.lienthong.calendar.CalendarNews;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Promise;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.AProcess;
import vn.lienthong.casework.domain.Recount;
import vn.lienthong.casework.domain.Recounts;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.casework.store.CaseworkStores;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.testing.TestDatabase;

/** A calendar changes while dossiers run: their dates follow, on record. */
class RecountingTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final DataSource SOURCE = DATABASE.dataSource();
  private static final LocalDate LATE_DECIDED = LocalDate.of(2020, 2, 18);

  private final Recounts recounts = CaseworkStores.recounts(SOURCE);
  private final CaseworkStage stage =
      new CaseworkStage(CaseworkStores.dossiers(SOURCE), CaseworkStores.works(SOURCE));
  private final CalendarWatch watch = new CalendarWatch(recounts);

  @BeforeEach
  void nothingYet() {
    JdbcClient.create(SOURCE)
        .sql("truncate casework.dossier, casework.code_counter, casework.recount cascade")
        .update();
  }

  private Recounting recounting() {
    var transactions = new DataSourceTransactionManager(SOURCE);
    return new Recounting(
        recounts, stage.rulebook, stage.records, stage.journal, transactions, stage.clock());
  }

  private void restOnTheEighteenth() {
    stage.calendars.calendar = StateRules.calendarWithRestOn(LATE_DECIDED);
    watch.accept(List.of(entry(7, CalendarNews.DAY_SET.type(), "2020-02-18")));
  }

  private static SequencedEntry entry(long sequence, String type, String subject) {
    return new SequencedEntry(
        sequence,
        new UUID(1, sequence),
        type,
        1,
        subject,
        Instant.EPOCH,
        "p",
        "",
        Map.of(),
        Optional.empty());
  }

  private List<DossierAct> acts(DossierId id) {
    return stage.view(id).events().stream().map(DossierEvent::act).toList();
  }

  private Instant listed() {
    var shown = new DossierQuery("", DossierQuery.Shown.OPEN, false, 1);
    return stage.reading.list(shown, stage.clerk).items().stream()
        .map(DossierRow::due)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void swappedDayThatIsDecidedLateMovesTheDateInListAndPageAndSaysSo() {
    var id = stage.received();
    var printed = stage.view(id).events().get(1).text(Fact.PROMISED);
    restOnTheEighteenth();

    stage.at("2020-02-13T08:00");
    recounting().work();

    var dossier = stage.view(id);
    assertThat(dossier.due()).map(Due::day).contains(LocalDate.of(2020, 2, 20));
    assertThat(listed()).isEqualTo(dossier.due().orElseThrow().latest());
    assertThat(dossier.promises())
        .extracting(Promise::cause)
        .containsExactly(Promise.Cause.ACCEPTED, Promise.Cause.RECOUNTED);
    assertThat(dossier.counted()).as("from the day of the reception").hasSize(9);
    assertThat(dossier.events().get(1).text(Fact.PROMISED))
        .as("what was printed")
        .isEqualTo(printed);
    assertThat(dossier.events().get(2).facts())
        .containsEntry(Fact.CALENDAR, "2020-02-18")
        .containsEntry(Fact.PROMISED, dossier.due().orElseThrow().appointment().toString());
    assertThat(stage.journal.types())
        .endsWith("casework.dossier-recount", "casework.dossiers-recounted");
    assertThat(stage.journal.entries())
        .last()
        .satisfies(last ->
            assertThat(last.facts()).containsEntry("seen", "1").containsEntry("changed", "1"));
  }

  /** The applicant holds a receipt with the old date. */
  @Test
  void whoeverWaitsForTheResultIsToldTheNewDateOnce() {
    var id = stage.received();
    var before = stage.told.size();
    restOnTheEighteenth();

    stage.at("2020-02-13T08:00");
    recounting().work();
    recounting().work();

    assertThat(stage.told.subList(before, stage.told.size()))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.template()).isEqualTo("dossier-recounted");
          assertThat(notice.eventId()).isEqualTo(id + "-3");
          assertThat(notice.values()).containsEntry("due", "20/02/2020");
        });
  }

  @Test
  void dossierWhoseDateDoesNotDependOnItIsLeftAlone() {
    stage.at("2020-02-20T09:00");
    var id = stage.received();
    restOnTheEighteenth();

    recounting().work();

    assertThat(acts(id)).doesNotContain(DossierAct.RECOUNT);
  }

  @Test
  void finishedAndWaitingOnesAreLeftAlone() {
    var finished = handedOver();
    stage.act(finished, DossierAct.STOP, stage.leader, Map.of(Fact.REASON, "Người nộp đề nghị"));
    var waiting = handedOver();
    stage.act(
        waiting, DossierAct.ASK_SUPPLEMENT, stage.officer, Map.of(Fact.REASON, "Thiếu bản vẽ"));
    restOnTheEighteenth();

    recounting().work();

    assertThat(acts(finished)).doesNotContain(DossierAct.RECOUNT);
    assertThat(acts(waiting)).doesNotContain(DossierAct.RECOUNT);
  }

  private DossierId handedOver() {
    var id = stage.received();
    stage.act(
        id,
        DossierAct.HAND_OVER,
        stage.clerk,
        Map.of(Fact.HANDLER, stage.office.post(stage.officer)));
    return id;
  }

  @Test
  void deadlineOfAStepMovesToo() {
    stage.process(AProcess.of(CaseworkStage.PROCEDURE, 1, AProcess.EXAMINED));
    stage.at("2020-02-17T15:00");
    var id = handedOver();
    var db = JdbcClient.create(SOURCE);
    assertThat(db.sql("select due from casework.step").query(Instant.class).list())
        .containsExactly(ADossier.instant("2020-02-19T09:30"));
    restOnTheEighteenth();

    recounting().work();

    assertThat(stage.view(id).work().current().orElseThrow().due().latest())
        .isEqualTo(ADossier.instant("2020-02-20T09:30"));
    assertThat(db.sql("select due from casework.step").query(Instant.class).list())
        .containsExactly(ADossier.instant("2020-02-20T09:30"));
  }

  @Test
  void sameNewsTwiceIsOneRecount() {
    var id = stage.received();
    restOnTheEighteenth();
    restOnTheEighteenth();

    recounting().work();
    restOnTheEighteenth();
    recounting().work();

    assertThat(acts(id)).containsOnlyOnce(DossierAct.RECOUNT);
  }

  @Test
  void otherNewsAsksForNothing() {
    watch.accept(List.of(entry(1, "directory.agency-locked", "000.00.31.H46")));

    assertThat(recounts.next()).isEmpty();
  }

  @Test
  void hoursOfAUnitConcernItsDossiersAndThoseThatWaitForItsOpinion() {
    stage.received();
    watch.accept(List.of(entry(3, CalendarNews.HOURS_SET.type(), "000.00.16.H46")));
    assertThat(recounts.running(recounts.next().orElseThrow(), 10)).isEmpty();

    watch.accept(List.of(entry(2, CalendarNews.HOURS_SET.type(), "000.00.31.H46")));
    assertThat(recounts.running(recounts.next().orElseThrow(), 10)).hasSize(1);

    watch.accept(List.of(entry(1, CalendarNews.HOURS_SET.type(), "all")));
    assertThat(recounts.running(recounts.next().orElseThrow(), 10)).hasSize(1);
  }

  @Test
  void itGoesOnWhereItWasAfterAStop() {
    var first = stage.received();
    var second = stage.received();
    var recount = new Recount(9, "2020-02-18", null, null, 0, 0);
    stage.calendars.calendar = StateRules.calendarWithRestOn(LATE_DECIDED);
    recounts.ask(recount, stage.now());
    recounts.reached(recount.after(earlier(first, second), 1, 1));

    recounting().work();

    assertThat(acts(earlier(first, second))).doesNotContain(DossierAct.RECOUNT);
    assertThat(acts(earlier(first, second).equals(first) ? second : first))
        .containsOnlyOnce(DossierAct.RECOUNT);
    assertThat(stage.journal.entries())
        .last()
        .satisfies(last ->
            assertThat(last.facts()).containsEntry("seen", "2").containsEntry("changed", "2"));
  }

  /** By the order of the database. */
  private static DossierId earlier(DossierId one, DossierId other) {
    return one.toString().compareTo(other.toString()) < 0 ? one : other;
  }

  @Test
  void ofTwoProcessesOneCountsEachDossier() throws Exception {
    var ids = new ArrayList<DossierId>();
    for (int i = 0; i < 20; i++) {
      ids.add(stage.received());
    }
    restOnTheEighteenth();
    Callable<Void> work =
        () -> {
          recounting().work();
          return null;
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(work, work))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }

    recounting().work();
    for (var id : ids) {
      assertThat(acts(id)).containsOnlyOnce(DossierAct.RECOUNT);
    }
    assertThat(stage.journal.types().stream().filter("casework.dossiers-recounted"::equals))
        .hasSize(1);
  }

  @Test
  void whoActsAtThatMomentIsNotHinderedAndTheRowIsRight() {
    var id = stage.received();
    var before = stage.view(id);
    restOnTheEighteenth();
    var running = recounts.running(recounts.next().orElseThrow(), 10).get(0);
    stage.act(id, DossierAct.NOTE, stage.clerk, Map.of(Fact.TEXT, "Đã gọi điện"));

    var stale =
        running
            .dossier()
            .with(DossierAct.RECOUNT, stage.now(), stage.clerk, Map.of(Fact.CALENDAR, "x"));
    assertThat(
            stage.records.tryAppend(stale, before.version(), running.registration(), stage.clerk))
        .isFalse();
    assertThat(Set.of(listed())).containsExactly(stage.view(id).due().orElseThrow().latest());
  }
}
