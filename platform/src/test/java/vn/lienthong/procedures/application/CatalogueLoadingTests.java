package vn.lienthong.procedures.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.CatalogueLoading;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.InMemoryCatalogue;
import vn.lienthong.procedures.LoadProgress;
import vn.lienthong.procedures.LoadResult;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFixture;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class CatalogueLoadingTests {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2020, 2, 12);
  private static final Caller WHO =
      new Caller(Caller.Kind.PERSON, "p", "Trần Thị Dung", null, "administrator", "");
  private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

  private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
  private final RecordingJournal journal = new RecordingJournal();
  private List<ProcedureView> read = List.of();
  private boolean allowed = true;

  private final CatalogueLoading loading =
      new CatalogueLoadingService(
          file -> read,
          new CatalogueRecording(catalogue, journal),
          (who, right) -> allowed && right == ProceduresRight.LOAD_CATALOGUE);

  @Test
  void whatIsNewBecomesVersionOneFromTheDay() {
    assertThat(load(FIRST, birth(), death())).isEqualTo(new LoadResult(2, 0, 0, 0));

    assertThat(catalogue.find(BIRTH, FIRST.minusDays(1))).isEmpty();
    assertThat(catalogue.find(BIRTH, FIRST))
        .contains(birth().version(1, "2020-01-01", null).build());
    assertThat(journal.types())
        .containsExactly(
            "procedures.version-recorded",
            "procedures.version-recorded",
            "procedures.catalogue-loaded");
    assertThat(journal.entries().get(0).subject()).isEqualTo("1.001193");
    assertThat(journal.entries().get(0).facts())
        .containsEntry("version", "1")
        .containsEntry("from", "2020-01-01")
        .containsEntry("decision", "163/QĐ-BTP")
        .containsEntry("published", "true");
    assertThat(journal.entries().get(2).facts())
        .containsEntry("added", "2")
        .containsEntry("full", "false")
        .containsEntry("from", "2020-01-01");
  }

  @Test
  void theSameFileAgainChangesNothingButIsNoted() {
    load(FIRST, birth(), death());

    assertThat(load(LATER, birth(), death())).isEqualTo(new LoadResult(0, 0, 2, 0));

    assertThat(catalogue.versions(BIRTH)).hasSize(1);
    assertThat(journal.types()).hasSize(4).endsWith("procedures.catalogue-loaded");
    assertThat(journal.entries().get(3).facts()).containsEntry("unchanged", "2");
  }

  @Test
  void aChangedProcedureGetsANewVersionAndTheOldOneEndsTheDayBefore() {
    load(FIRST, birth(), death());
    var changed = birth().withCase("", terms(Channel.ONLINE, 1, null));

    assertThat(load(LATER, changed, death())).isEqualTo(new LoadResult(0, 1, 1, 0));

    assertThat(catalogue.versions(BIRTH))
        .containsExactly(
            changed.version(2, "2020-02-12", null).build(),
            birth().version(1, "2020-01-01", "2020-02-11").build());
    assertThat(journal.entries().get(3).facts())
        .containsEntry("version", "2")
        .containsEntry("from", "2020-02-12");
  }

  @Test
  void whatThePartOfACatalogueLacksStaysInForce() {
    load(FIRST, birth(), death());

    assertThat(load(LATER, birth())).isEqualTo(new LoadResult(0, 0, 1, 0));
    assertThat(catalogue.find(new ProcedureCode("1.000656"), LATER)).isPresent();
  }

  @Test
  void whatAFullListLacksIsDeactivatedAndNotDeleted() {
    load(FIRST, birth(), death(), aProcedure("3.000181.000.00.00.H22"));

    assertThat(full(LATER, birth())).isEqualTo(new LoadResult(0, 0, 1, 2));

    var death = new ProcedureCode("1.000656");
    assertThat(catalogue.find(death, LATER)).isEmpty();
    assertThat(catalogue.find(death, LATER.minusDays(1))).isPresent();
    assertThat(catalogue.versions(death)).hasSize(1);
    assertThat(journal.types()).filteredOn("procedures.procedure-deactivated"::equals).hasSize(2);
    var entry = journal.entries().get(4);
    assertThat(entry.subject()).isEqualTo("1.000656");
    assertThat(entry.facts()).containsEntry("version", "1").containsEntry("from", "2020-02-12");
    assertThat(journal.entries().get(6).facts())
        .containsEntry("full", "true")
        .containsEntry("deactivated", "2");
    assertThat(full(LATER.plusDays(1), birth())).isEqualTo(new LoadResult(0, 0, 1, 0));
  }

  @Test
  void aDeactivatedProcedureThatIsListedAgainGetsANewVersion() {
    load(FIRST, birth(), death());
    full(LATER, birth());

    assertThat(load(LATER.plusDays(9), death())).isEqualTo(new LoadResult(0, 1, 0, 0));

    var death = new ProcedureCode("1.000656");
    assertThat(catalogue.find(death, LATER.plusDays(8))).isEmpty();
    assertThat(catalogue.find(death, LATER.plusDays(9))).map(ProcedureView::version).contains(2);
  }

  @Test
  void twoChangesOfOneDayLeaveTheLastOne() {
    load(FIRST, birth());
    load(FIRST, birth().named("Đăng ký khai sinh"));

    assertThat(catalogue.find(BIRTH, FIRST)).map(ProcedureView::name).contains("Đăng ký khai sinh");
    assertThat(catalogue.versions(BIRTH).get(1).validTo()).isEqualTo("2019-12-31");
  }

  @Test
  void whatIsOnRecordIsNotChangedBeforeItBegins() {
    load(LATER, birth());

    refused(ProceduresError.LATER_VERSION, () -> load(FIRST, birth().named("Khác")));
    refused(ProceduresError.LATER_VERSION, () -> full(FIRST, death()));
    assertThat(load(FIRST, birth())).isEqualTo(new LoadResult(0, 0, 1, 0));
    full(LATER.plusDays(5), death());
    refused(ProceduresError.LATER_VERSION, () -> load(LATER.plusDays(4), birth()));
    assertThat(load(LATER.plusDays(5), birth())).isEqualTo(new LoadResult(0, 1, 0, 0));
  }

  @Test
  void whatWasPublishedHereStaysSoWhileItsSourceSaysThatItWaits() {
    load(FIRST, birth().unpublished());
    catalogue.publish(BIRTH, 1, "1/QĐ-BTP", LATER);

    assertThat(load(LATER, birth().unpublished())).isEqualTo(new LoadResult(0, 0, 1, 0));
    assertThat(catalogue.find(BIRTH, LATER)).map(ProcedureView::decision).contains("1/QĐ-BTP");

    var changed = birth().unpublished().named("Đăng ký khai sinh");
    assertThat(load(LATER, changed)).isEqualTo(new LoadResult(0, 1, 0, 0));
    assertThat(catalogue.find(BIRTH, LATER)).isEmpty();
  }

  @Test
  void whatItsSourceWithdrawsWaitsAgain() {
    load(FIRST, birth());

    assertThat(load(LATER, birth().unpublished())).isEqualTo(new LoadResult(0, 1, 0, 0));
    assertThat(catalogue.find(BIRTH, LATER)).isEmpty();
  }

  @Test
  void aCodeStandsInAFileOnce() {
    refused(ProceduresError.CODE_TWICE, () -> load(FIRST, birth(), death(), birth()));

    assertThat(catalogue.latest()).isEmpty();
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void nothingIsReadForWhoMayNotLoad() {
    allowed = false;

    refused(SharedError.FORBIDDEN, () -> load(FIRST, birth()));
    assertThat(catalogue.latest()).isEmpty();
  }

  @Test
  void progressIsToldInBetween() {
    var told = new ArrayList<String>();
    read =
        IntStream.range(0, 120).mapToObj(i -> aProcedure("1.%06d".formatted(i)).build()).toList();

    loading.load(
        new byte[0], CatalogueExtent.PART, FIRST, WHO, (done, all) -> told.add(done + "/" + all));

    assertThat(told).containsExactly("50/120", "100/120");
  }

  private LoadResult load(LocalDate from, ProcedureFixture... procedures) {
    return load(CatalogueExtent.PART, from, procedures);
  }

  private LoadResult full(LocalDate from, ProcedureFixture... procedures) {
    return load(CatalogueExtent.FULL, from, procedures);
  }

  private LoadResult load(CatalogueExtent extent, LocalDate from, ProcedureFixture... procedures) {
    read = Arrays.stream(procedures).map(ProcedureFixture::build).toList();
    return loading.load(new byte[0], extent, from, WHO, LoadProgress.SILENT);
  }

  private static void refused(ErrorCode error, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private static ProcedureFixture birth() {
    return aProcedure("1.001193");
  }

  private static ProcedureFixture death() {
    return aProcedure("1.000656").named("Thủ tục đăng ký khai tử");
  }
}
