package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.directory.ReorganisationView.Moved;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** What happens to the sub-agencies of an agency that closes, and how often. */
class SubAgenciesTests {
  private static final LocalDate MERGER = LocalDate.of(2020, 3, 1);
  private static final Caller CHIEF = ReorganisationStage.person("chief");

  private final ReorganisationStage stage = new ReorganisationStage();

  @BeforeEach
  void departments() {
    stage.add(anAgency("OLD").build(), anAgency("NEW").build());
  }

  @Test
  void whatThePreviewTellsIsWhatMoves() {
    stage.add(
        anAgency("A").under("OLD").build(),
        anAgency("B").under("OLD").open("2020-03-01", "").build(),
        anAgency("C").under("OLD").open("2020-03-02", "2020-12-31").build(),
        anAgency("D").under("OLD").open("2019-01-01", "2020-02-29").build(),
        anAgency("E").under("OLD").open("2019-01-01", "2020-03-01").build());
    var id = approved("NEW");
    var preview = stage.work(s -> s.preview(id));

    assertThat(execute(id)).isEqualTo(preview);

    assertThat(amounts(preview)).containsExactly(4L);
    assertThat(children("NEW", "2020-02-29")).isEmpty();
    assertThat(children("OLD", "2020-02-29")).containsExactly("A", "D", "E");
    assertThat(children("NEW", "2020-03-01")).containsExactly("A", "B", "E");
    assertThat(children("NEW", "2020-03-02")).containsExactly("A", "B", "C");
    assertThat(children("NEW", "2021-01-01")).containsExactly("A", "B");
    assertThat(children("OLD", "2020-03-02")).isEmpty();
  }

  @Test
  void aSubAgencyThatTakesOverIsNotPutUnderItself() {
    stage.add(anAgency("HEIR").under("OLD").build(), anAgency("SIBLING").under("OLD").build());
    var id = approved("HEIR");

    assertThat(amounts(execute(id))).containsExactly(1L);

    assertThat(children("HEIR", "2020-03-01")).containsExactly("SIBLING");
    assertThat(stage.directory.find(new AgencyCode("HEIR"), MERGER).orElseThrow().parent())
        .isNull();
  }

  @Test
  void withoutSubAgenciesNothingIsReported() {
    var id = approved("NEW");

    var preview = stage.work(s -> s.preview(id));
    assertThat(preview).isEmpty();
    assertThat(execute(id)).isEmpty();
    assertThat(stage.work(s -> s.get(id)).report()).isEmpty();
  }

  @Test
  void twoPeopleWhoExecuteAtOnceMoveEverythingOnce() throws Exception {
    stage.add(anAgency("A").under("OLD").build(), anAgency("B").under("OLD").build());
    var id = approved("NEW");
    stage.today(MERGER);

    var outcomes = atOnce(() -> attempt(id), () -> attempt(id));

    assertThat(outcomes).filteredOn(outcome -> outcome.equals("moved 2")).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.equals("moved 2"))
        .singleElement()
        .isIn(DirectoryError.STEP_NOT_ALLOWED.code(), SharedError.STALE_VERSION.code());
    assertThat(stage.work(s -> s.get(id)).report()).hasSize(1);
    assertThat(children("NEW", "2020-03-01")).containsExactly("A", "B");
  }

  private String attempt(UUID id) {
    try {
      return "moved " + amounts(stage.work(s -> s.execute(id, CHIEF))).get(0);
    } catch (RuleViolated refused) {
      ErrorCode error = refused.error();
      return error.code();
    }
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... tasks) throws Exception {
    var barrier = new CyclicBarrier(tasks.length);
    var pool = Executors.newFixedThreadPool(tasks.length);
    try {
      var results = new ArrayList<T>();
      var running = new ArrayList<Future<T>>();
      for (var task : tasks) {
        running.add(
            pool.submit(() -> {
              barrier.await();
              return task.call();
            }));
      }
      for (var future : running) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private UUID approved(String successor) {
    var draft =
        new DraftReorganisation(
            "Sắp xếp",
            "1/QĐ",
            MERGER,
            List.of(new AgencyCode("OLD")),
            new AgencyCode(successor),
            null);
    var id = stage.work(s -> s.draft(draft, ReorganisationStage.person("author")));
    stage.work(s -> {
      s.approve(id, CHIEF);
      return id;
    });
    return id;
  }

  private List<Moved> execute(UUID id) {
    stage.today(MERGER);
    return stage.work(s -> s.execute(id, CHIEF));
  }

  private static List<Long> amounts(List<Moved> lines) {
    return lines.stream().map(line -> line.item().amount()).toList();
  }

  private List<String> children(String parent, String on) {
    return stage.directory.children(new AgencyCode(parent), LocalDate.parse(on)).stream()
        .map(AgencyView::code)
        .map(AgencyCode::value)
        .toList();
  }
}
