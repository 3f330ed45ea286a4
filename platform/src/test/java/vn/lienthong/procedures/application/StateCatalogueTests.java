package vn.lienthong.procedures.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.procedures.remote.CatalogueFiles;
import vn.lienthong.procedures.store.ProceduresStores;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.testing.TestDatabase;

/** The copy that ships, as a node has it after its first start. */
class StateCatalogueTests {
  private static final RecordingJournal JOURNAL = new RecordingJournal();
  private static final LocalDate SAMPLE_DAY = LocalDate.of(2020, 2, 12);
  private static Procedures procedures;
  private static StateCatalogue state;
  private static TransactionTemplate transaction;

  @BeforeAll
  static void load() {
    var source = TestDatabase.create().dataSource();
    var stores = new ProceduresStores(source);
    procedures = new ProceduresService(stores.catalogue(), stores.settlements());
    state =
        new StateCatalogue(
            stores.firstLoads(),
            new CatalogueFiles(),
            new CatalogueRecording(stores.catalogue(), JOURNAL),
            new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), ZoneOffset.UTC)));
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    start();
  }

  private static void start() {
    transaction.executeWithoutResult(status -> state.run(new DefaultApplicationArguments()));
  }

  @Test
  void everyProcedureOfTheCopyIsInForceFromTheFirstDayOn() {
    assertThat(procedures.search("", SAMPLE_DAY, 1).total()).isEqualTo(61);
    assertThat(procedures.search("", LocalDate.of(2018, 6, 21), 1).total()).isEqualTo(61);
    assertThat(procedures.search("", LocalDate.of(2018, 6, 20), 1).total()).isZero();
    assertThat(JOURNAL.types()).hasSize(62).endsWith("procedures.catalogue-loaded");
  }

  @Test
  void theSecondStartLoadsNothing() {
    int before = JOURNAL.entries().size();

    start();

    assertThat(JOURNAL.entries()).hasSize(before);
  }

  @Test
  void nothingIsInventedWhereTheCopyIsSilent() {
    var birth = procedure("1.001193");
    assertThat(birth.cases().get(0).terms())
        .hasSize(3)
        .allSatisfy(terms -> assertThat(terms.limit()).extracting(TimeLimit::unit).isNull());
    assertThat(procedure("2.000635").cases().get(0).terms())
        .allSatisfy(terms -> assertThat(terms.limit()).isNull());
    assertThat(procedure("1.014061").cases().get(0).terms())
        .allSatisfy(
            terms -> assertThat(terms.fees()).allSatisfy(fee -> assertThat(fee.dong()).isNull()));
    assertThat(birth.steps()).isEmpty();
    assertThat(birth.bases()).isEmpty();
  }

  @Test
  void limitsHangOnTheChannel() {
    var land = procedure("1.012753").cases().get(0).terms();

    assertThat(land)
        .filteredOn(terms -> terms.channel() == Channel.POST)
        .singleElement()
        .satisfies(terms -> assertThat(terms.limit()).isEqualTo(TimeLimit.workingDays(30)));
    assertThat(land)
        .filteredOn(terms -> terms.channel() == Channel.ONLINE)
        .singleElement()
        .satisfies(terms -> assertThat(terms.limit()).isEqualTo(TimeLimit.workingDays(17)));
  }

  @Test
  void sectorsAndOwnersOfTheCopyCanBeChosen() {
    assertThat(procedures.sectors(SAMPLE_DAY)).hasSize(18).contains("Hộ tịch", "Đất đai");
    assertThat(procedures.owners(SAMPLE_DAY))
        .isEqualTo(
            List.of(
                "bo-cong-an", "bo-nong-nghiep-mt", "bo-tai-chinh", "bo-tu-phap", "bo-xay-dung"));
    var filter = new ProcedureFilter("", "Hộ tịch", null, "bo-tu-phap");
    assertThat(procedures.search(filter, SAMPLE_DAY, 1).total()).isEqualTo(12);
  }

  private static ProcedureView procedure(String code) {
    return procedures.find(new ProcedureCode(code), SAMPLE_DAY).orElseThrow();
  }
}
