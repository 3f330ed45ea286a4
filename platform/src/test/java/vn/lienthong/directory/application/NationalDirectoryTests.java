package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.UnitView;
import vn.lienthong.directory.domain.Reorganisation;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.testing.TestDatabase;

@Tag("once")
class NationalDirectoryTests {
  private static final LocalDate IN_2020 = LocalDate.of(2020, 2, 12);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  private static final RecordingJournal JOURNAL = new RecordingJournal();
  private static DirectoryStores stores;
  private static Directory directory;

  @BeforeAll
  static void load() {
    stores = new DirectoryStores(TestDatabase.create().dataSource());
    load(stores, "2020-02-12T01:00:00Z");
    directory = new DirectoryService(stores.agencies());
  }

  private static void load(DirectoryStores stores, String now) {
    var clock = new BusinessClock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    new NationalDirectory(
            stores.loads(), stores.register(), stores.plans(), stores.units(), JOURNAL, clock)
        .run(new DefaultApplicationArguments());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12, PROVINCE, 63",
    "2020-02-12, MINISTRY, 22",
    "2020-02-12, GOVERNMENT_AGENCY, 7",
    "2025-02-28, MINISTRY, 22",
    "2025-03-01, MINISTRY, 17",
    "2025-06-30, PROVINCE, 63",
    "2025-07-01, PROVINCE, 34"
  })
  void theStateHasAsManyBodiesAsTheLawSays(LocalDate on, AgencyKind kind, int number) {
    assertThat(directory.all(kind, on)).hasSize(number);
  }

  @Test
  void everyMinistryAndProvinceOf2020IsFoundByBothCodes() {
    for (var kind : List.of(AgencyKind.MINISTRY, AgencyKind.PROVINCE)) {
      for (var agency : directory.all(kind, IN_2020)) {
        assertThat(agency.codes()).hasSize(2);
        for (var code : agency.codes()) {
          assertThat(directory.find(code, IN_2020)).contains(agency);
        }
      }
    }
  }

  @Test
  void everyMinistryAndProvinceOf2020IsReachableIn2025() {
    for (var kind : List.of(AgencyKind.MINISTRY, AgencyKind.PROVINCE)) {
      var open = new HashSet<AgencyCode>();
      directory.all(kind, AFTER).forEach(agency -> open.add(agency.code()));
      for (var agency : directory.all(kind, IN_2020)) {
        var addressee = directory.addressee(agency.code(), AFTER);
        var receiver =
            addressee instanceof Addressee.Succeeded succeeded
                ? succeeded.successor()
                : ((Addressee.Open) addressee).agency();
        assertThat(open).as(agency.name()).contains(receiver.code());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "H46, 000.00.00.H50",
    "H63, 000.00.00.H38",
    "H47, 000.00.00.H17",
    "H34, 000.00.00.H48",
    "G05, 000.00.00.G12",
    "G07, 000.00.00.G09",
    "G13, 000.00.00.G10",
    "G24, 000.00.00.G12"
  })
  void aClosedBodyHasItsSuccessor(String closed, String successor) {
    assertThat(directory.addressee(new AgencyCode(closed), AFTER))
        .isInstanceOfSatisfying(
            Addressee.Succeeded.class,
            s -> assertThat(s.successor().code().value()).isEqualTo(successor));
  }

  @ParameterizedTest
  @CsvSource({
    "H57, 2024-12-31, Ủy ban nhân dân tỉnh Thừa Thiên Huế",
    "H57, 2025-01-01, Ủy ban nhân dân thành phố Huế",
    "G10, 2025-02-28, Bộ Nông nghiệp và Phát triển nông thôn",
    "G10, 2025-03-01, Bộ Nông nghiệp và Môi trường",
    "G21, 2020-02-12, Ủy ban Dân tộc",
    "G21, 2025-03-01, Bộ Dân tộc và Tôn giáo",
    "H46, 2030-01-01, Ủy ban nhân dân tỉnh Quảng Bình"
  })
  void namesBelongToTheirDays(String code, LocalDate on, String name) {
    assertThat(directory.find(new AgencyCode(code), on).map(AgencyView::name)).contains(name);
  }

  @Test
  void theCommitteeOfFinanceSupervisionClosedWithoutSuccessor() {
    assertThat(directory.addressee(new AgencyCode("G34"), AFTER))
        .isInstanceOf(Addressee.Closed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "15, Yên Bái, Lào Cai",
    "24, Bắc Giang, Bắc Ninh",
    "44, Quảng Bình, Quảng Trị",
    "52, Bình Định, Gia Lai",
    "80, Long An, Tây Ninh",
    "82, Tiền Giang, Đồng Tháp",
    "91, Kiên Giang, An Giang"
  })
  void sevenProvinceCodesChangedHands(String code, String before, String after) {
    var units = stores.units();
    assertThat(units.find(1, code, AFTER.minusDays(1)).map(UnitView::name)).contains(before);
    assertThat(units.find(1, code, AFTER).map(UnitView::name)).contains(after);
    assertThat(units.successors(1, code, IN_2020, AFTER))
        .extracting(UnitView::name)
        .containsExactly(after);
  }

  @Test
  void everyProvinceOf2020GoesWhollyIntoOneOf34() {
    var units = stores.units();
    var after = new HashSet<>(units.provinces(AFTER));
    assertThat(units.provinces(IN_2020)).hasSize(63);
    assertThat(after).hasSize(34);
    for (var unit : units.provinces(IN_2020)) {
      assertThat(units.successors(1, unit.code(), IN_2020, AFTER))
          .as(unit.name())
          .hasSize(1)
          .allMatch(after::contains);
    }
  }

  @Test
  void reorganisationsToComeWaitForTheirDay() {
    assertThat(stores.plans().list())
        .hasSize(28)
        .extracting(Reorganisation::state)
        .containsOnly(ReorganisationState.APPROVED);
    assertThat(stores.plans().due(AFTER.minusDays(1))).hasSize(5);
    assertThat(stores.plans().due(AFTER)).hasSize(28);
  }

  @Test
  void reorganisationsOfThePastAreHistory() {
    var later = new DirectoryStores(TestDatabase.create().dataSource());
    load(later, "2026-11-25T01:00:00Z");

    assertThat(later.plans().list())
        .extracting(Reorganisation::state)
        .containsOnly(ReorganisationState.RECORDED);
  }

  /** 16:59:59 in Greenwich is still the day before here. */
  @ParameterizedTest
  @CsvSource({
    "2025-02-28T16:59:59Z, 28",
    "2025-02-28T17:00:00Z, 23",
    "2025-06-30T16:59:59Z, 23",
    "2025-06-30T17:00:00Z, 0"
  })
  void whatIsHistoryIsDecidedByTheDayInVietNam(String now, int waiting) {
    var other = new DirectoryStores(TestDatabase.create().dataSource());
    load(other, now);

    assertThat(other.plans().list().stream().map(Reorganisation::state))
        .filteredOn(state -> state == ReorganisationState.APPROVED)
        .hasSize(waiting);
  }

  @Test
  void namesOfReorganisationsTellWhoTakesOverUnderItsNewName() {
    assertThat(stores.plans().list())
        .extracting(Reorganisation::title)
        .anyMatch(title -> title.startsWith("Bộ Nông nghiệp và Môi trường tiếp nhận "))
        .noneMatch(title -> title.startsWith("Bộ Nông nghiệp và Phát triển nông thôn tiếp nhận"));
  }

  @Test
  void whatWasLoadedIsJournaledWithItsNumbers() {
    var entry = JOURNAL.entries().get(0);

    assertThat(entry.type().type()).isEqualTo("directory.state-loaded");
    assertThat(entry.facts())
        .containsEntry("agencies", "97")
        .containsEntry("reorganisations", "28");
  }

  @Test
  void aSecondStartLoadsNothing() {
    int before = JOURNAL.entries().size();
    load(stores, "2026-11-25T01:00:00Z");

    assertThat(JOURNAL.entries()).hasSize(before);
    assertThat(directory.all(AgencyKind.PROVINCE, IN_2020)).hasSize(63);
  }
}
