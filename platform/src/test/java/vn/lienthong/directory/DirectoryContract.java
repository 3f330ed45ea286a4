package vn.lienthong.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.AgencyCode;

/** What every directory does, with a database or without. */
public abstract class DirectoryContract {
  protected static final LocalDate IN_2020 = LocalDate.of(2020, 2, 12);
  protected static final LocalDate IN_2026 = LocalDate.of(2026, 1, 5);
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  /** An empty directory that can be filled. */
  protected abstract Filling filling();

  /** How a test puts facts on record. */
  public interface Filling {
    void add(NewAgency agency);

    void rename(String code, String name, LocalDate from);

    void succeed(String closed, String successor, LocalDate effective);

    void lock(String code);

    Directory directory();
  }

  @Test
  void anAgencyIsFoundByEveryFormOfItsCode() {
    var filling = filling();
    filling.add(province("H46", "Ủy ban nhân dân tỉnh Quảng Bình", "VP.UBND.QB"));

    for (var code : List.of("000.00.00.H46", "H46", "VP.UBND.QB")) {
      var found = filling.directory().find(new AgencyCode(code), IN_2020).orElseThrow();
      assertThat(found.code().value()).isEqualTo("000.00.00.H46");
      assertThat(found.shortCode().value()).isEqualTo("H46");
    }
    assertThat(filling.directory().find(new AgencyCode("H47"), IN_2020)).isEmpty();
  }

  @Test
  void namesAskedForTogetherAreThoseThatEachCodeFinds() {
    var filling = filling();
    filling.add(province("H46", "Ủy ban nhân dân tỉnh Quảng Bình", "VP.UBND.QB"));
    filling.add(province("H57", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"));
    filling.rename("H57", "Ủy ban nhân dân thành phố Huế", LocalDate.of(2025, 1, 1));
    var codes =
        Stream.of("H46", "000.00.00.H46", "VP.UBND.QB", "H57", "H99", "H46")
            .map(AgencyCode::new)
            .toList();

    for (var day : List.of(IN_2020, IN_2026)) {
      var directory = filling.directory();
      assertThat(directory.names(codes, day))
          .hasSize(4)
          .allSatisfy((code, name) ->
              assertThat(name).isEqualTo(directory.find(code, day).orElseThrow().name()));
    }
    assertThat(filling.directory().names(List.of(), IN_2020)).isEmpty();
  }

  @Test
  void historyKeepsTheOldName() {
    var filling = filling();
    filling.add(province("H57", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"));
    filling.rename("H57", "Ủy ban nhân dân thành phố Huế", LocalDate.of(2025, 1, 1));

    assertThat(nameOn(filling, "H57", "2024-12-31"))
        .isEqualTo("Ủy ban nhân dân tỉnh Thừa Thiên Huế");
    assertThat(nameOn(filling, "H57", "2025-01-01")).isEqualTo("Ủy ban nhân dân thành phố Huế");
  }

  @Test
  void whatIsAddressedToAClosedAgencyReachesTheLastSuccessor() {
    var filling = filling();
    filling.add(province("H01", "A"));
    filling.add(province("H02", "B"));
    filling.add(province("H03", "C"));
    filling.succeed("H01", "H02", LocalDate.of(2025, 3, 1));
    filling.succeed("H02", "H03", MERGER);
    var directory = filling.directory();

    assertThat(directory.addressee(new AgencyCode("H01"), LocalDate.of(2025, 2, 28)))
        .isInstanceOf(Addressee.Open.class);
    assertThat(successor(directory, "H01", LocalDate.of(2025, 3, 1))).isEqualTo("H02");
    assertThat(successor(directory, "000.00.00.H01", MERGER)).isEqualTo("H03");
  }

  @Test
  void lockedClosedAndUnknownAddresseesAreToldApart() {
    var filling = filling();
    filling.add(province("H01", "A"));
    filling.add(agency("G34", "B", AgencyKind.OTHER, null, LocalDate.of(2025, 2, 28)));
    filling.lock("H01");
    var directory = filling.directory();

    assertThat(directory.addressee(new AgencyCode("H01"), IN_2020))
        .isInstanceOf(Addressee.Locked.class);
    assertThat(directory.addressee(new AgencyCode("G34"), MERGER))
        .isInstanceOf(Addressee.Closed.class);
    assertThat(directory.addressee(new AgencyCode("H99"), IN_2020))
        .isEqualTo(new Addressee.Unknown(new AgencyCode("H99")));
  }

  @Test
  void addresseesAskedForTogetherAreThoseOfEachCode() {
    var filling = filling();
    for (var code : List.of("H01", "H02", "H03", "H04")) {
      filling.add(province(code, code));
    }
    filling.add(agency("G34", "B", AgencyKind.OTHER, null, LocalDate.of(2025, 2, 28)));
    filling.succeed("H01", "H02", LocalDate.of(2025, 3, 1));
    filling.succeed("H02", "H03", MERGER);
    filling.lock("H04");
    var directory = filling.directory();
    var codes =
        Stream.of("H01", "000.00.00.H01", "H02", "H04", "G34", "H99").map(AgencyCode::new).toList();

    for (var day : List.of(IN_2020, LocalDate.of(2025, 3, 1), MERGER)) {
      assertThat(directory.addressees(codes, day))
          .hasSize(6)
          .allSatisfy(
              (code, addressee) -> assertThat(addressee).isEqualTo(directory.addressee(code, day)));
    }
  }

  @Test
  void aCodeThatChangedHandsBelongsToItsOwnerOfTheDay() {
    var filling = filling();
    filling.add(
        agency("26740", "Phường Bến Nghé", AgencyKind.COMMUNE, null, LocalDate.of(2025, 6, 30)));
    filling.add(agency("26740", "Phường Sài Gòn", AgencyKind.COMMUNE, MERGER, null));

    assertThat(nameOn(filling, "26740", "2019-05-01")).isEqualTo("Phường Bến Nghé");
    assertThat(nameOn(filling, "26740", "2025-07-01")).isEqualTo("Phường Sài Gòn");
  }

  @Test
  void namesComeInVietnameseOrder() {
    var filling = filling();
    var names =
        List.of(
            "Đà Nẵng",
            "Điện Biên",
            "Dak",
            "Dĩ An",
            "Đồng Nai",
            "Hà Nội",
            "Hải Phòng",
            "An Giang",
            "Cần Thơ",
            "Yên Bái");
    for (int i = 0; i < names.size(); i++) {
      filling.add(province("H1" + i, names.get(i)));
    }

    assertThat(filling.directory().all(AgencyKind.PROVINCE, IN_2020))
        .extracting(AgencyView::name)
        .containsExactly(
            "An Giang",
            "Cần Thơ",
            "Dak",
            "Dĩ An",
            "Đà Nẵng",
            "Điện Biên",
            "Đồng Nai",
            "Hà Nội",
            "Hải Phòng",
            "Yên Bái");
  }

  @Test
  void searchIgnoresAccentsAndPutsExactAccentsFirst() {
    var filling = filling();
    filling.add(province("H10", "Tỉnh Bắc Hóa"));
    filling.add(province("H11", "Tỉnh Bạc Hoá"));
    filling.add(province("H12", "Tỉnh Bác Hòa"));
    filling.add(province("H13", "Tỉnh Khác"));

    assertThat(search(filling, "bac hoa"))
        .containsExactly("Tỉnh Bác Hòa", "Tỉnh Bạc Hoá", "Tỉnh Bắc Hóa");
    assertThat(search(filling, "bạc")).first().isEqualTo("Tỉnh Bạc Hoá");
    assertThat(search(filling, "Bắc Hóa")).first().isEqualTo("Tỉnh Bắc Hóa");
    assertThat(search(filling, "tinh hoa")).hasSize(3);
    assertThat(search(filling, "hoa tinh")).isEmpty();
    assertThat(search(filling, "ac hoa")).isEmpty();
    assertThat(search(filling, "100%")).isEmpty();
  }

  @Test
  void provincesAndMinistriesComeBeforeNamesWithTheSameAccents() {
    var filling = filling();
    filling.add(agency("000.01.10.H46", "Xã An Quang", AgencyKind.COMMUNE, null, null));
    filling.add(province("H46", "Tỉnh Quảng Bình"));
    assertThat(search(filling, "quang")).containsExactly("Tỉnh Quảng Bình", "Xã An Quang");
  }

  @Test
  void searchFindsCodesAndHidesHubs() {
    var filling = filling();
    filling.add(province("H46", "Ủy ban nhân dân tỉnh Quảng Bình"));
    filling.add(agency("000.00.05.H46", "Sở Y tế", AgencyKind.DEPARTMENT, null, null));
    filling.add(agency("00.46.W00", "Trục liên thông H46", AgencyKind.HUB, null, null));

    assertThat(search(filling, "h46"))
        .containsExactly("Ủy ban nhân dân tỉnh Quảng Bình", "Sở Y tế");
    assertThat(search(filling, "05.H46")).containsExactly("Sở Y tế");
    assertThat(search(filling, "W00")).isEmpty();
    assertThat(filling.directory().all(AgencyKind.HUB, IN_2020)).isEmpty();
    assertThat(filling.directory().find(new AgencyCode("00.46.W00"), IN_2020)).isPresent();
  }

  @Test
  void aNameIsFoundHoweverItIsWrittenAndOnlyAsAWhole() {
    var filling = filling();
    filling.add(province("H46", "Ủy ban nhân dân tỉnh Quảng Bình"));
    filling.add(agency("G34", "Đoàn (A)", AgencyKind.OTHER, null, LocalDate.of(2025, 2, 28)));
    filling.lock("H46");
    var directory = filling.directory();

    for (var name :
        List.of("UY BAN NHAN DAN tinh Quang Binh", "Uỷ ban nhân dân, tỉnh Quảng-Bình.")) {
      assertThat(directory.named(name, IN_2020))
          .as(name)
          .extracting(found -> found.shortCode().value())
          .containsExactly("H46");
    }
    assertThat(directory.named("đoàn A", IN_2020)).hasSize(1);
    for (var other : List.of("Quảng Bình", "Ủy ban nhân dân tỉnh Quảng Bình 2", "%", "", "-")) {
      assertThat(directory.named(other, IN_2020)).as(other).isEmpty();
    }
    assertThat(directory.named("Đoàn (A)", IN_2026)).isEmpty();
  }

  @Test
  void aWalkMeetsEveryOpenAgencyOnceAndNothingThatComesMeanwhile() {
    var filling = filling();
    for (var code : List.of("H03", "H01", "H02")) {
      filling.add(province(code, "Tỉnh " + code));
    }
    filling.rename("H01", "Thành phố H01", LocalDate.of(2025, 1, 1));
    filling.add(agency("00.22.W00", "Trục", AgencyKind.OTHER, null, null));
    filling.add(agency("G34", "Đã đóng", AgencyKind.OTHER, null, LocalDate.of(2025, 2, 28)));
    filling.lock("H02");
    var met = new ArrayList<String>();

    filling
        .directory()
        .each(
            IN_2026,
            agency -> {
              met.add(agency.name());
              filling.add(province("H9" + met.size(), "Tỉnh mới"));
            });

    assertThat(met).containsExactly("Thành phố H01", "Tỉnh H02", "Tỉnh H03");
  }

  @Test
  void onlyWhatIsOpenThatDayIsListed() {
    var filling = filling();
    filling.add(agency("G01", "Cũ", AgencyKind.OTHER, null, LocalDate.of(2025, 6, 30)));
    filling.add(agency("G02", "Mới", AgencyKind.OTHER, MERGER, null));

    assertThat(filling.directory().all(AgencyKind.OTHER, IN_2020))
        .extracting(AgencyView::name)
        .containsExactly("Cũ");
    assertThat(filling.directory().search("", null, IN_2026, 1, 10).items())
        .extracting(AgencyView::name)
        .containsExactly("Mới");
  }

  @Test
  void pagesNeitherRepeatNorLoseAnAgency() {
    var filling = filling();
    for (int i = 0; i < 50; i++) {
      filling.add(province("H%02d".formatted(i), "Cùng một tên"));
    }
    var codes =
        IntStream.rangeClosed(1, 5)
            .mapToObj(page -> filling.directory().search("cung mot ten", null, IN_2020, page, 10))
            .peek(page -> assertThat(page.total()).isEqualTo(50))
            .flatMap(page -> page.items().stream())
            .map(AgencyView::code)
            .toList();

    assertThat(codes).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void subAgenciesAreListedUnderAnyCodeOfTheirSuperior() {
    var filling = filling();
    filling.add(province("H46", "Ủy ban nhân dân tỉnh Quảng Bình"));
    filling.add(under("000.00.05.H46", "Sở Y tế", "000.00.00.H46"));
    filling.add(under("000.00.04.H46", "Sở Nội vụ", "H46"));

    assertThat(filling.directory().children(new AgencyCode("H46"), IN_2020))
        .extracting(AgencyView::name)
        .containsExactly("Sở Nội vụ", "Sở Y tế");
    assertThat(filling.directory().find(new AgencyCode("000.00.05.H46"), IN_2020).orElseThrow())
        .extracting(AgencyView::parent)
        .isEqualTo(new AgencyCode("000.00.00.H46"));
  }

  @Test
  void beforeTheFirstAndAfterTheLastDayTheNearestOwnerAnswers() {
    var filling = filling();
    filling.add(anAgency("X1").named("Một").open("2021-01-01", "2021-12-31").build());
    filling.add(anAgency("X1").named("Hai").open("2023-01-01", "2023-12-31").build());
    filling.add(anAgency("X1").named("Ba").open("2025-01-01", "2025-12-31").build());

    assertThat(nameOn(filling, "X1", "2020-06-01")).isEqualTo("Một");
    assertThat(nameOn(filling, "X1", "2021-12-31")).isEqualTo("Một");
    assertThat(nameOn(filling, "X1", "2022-01-01")).isEqualTo("Một");
    assertThat(nameOn(filling, "X1", "2022-12-31")).isEqualTo("Một");
    assertThat(nameOn(filling, "X1", "2023-01-01")).isEqualTo("Hai");
    assertThat(nameOn(filling, "X1", "2024-06-01")).isEqualTo("Hai");
    assertThat(nameOn(filling, "X1", "2026-01-01")).isEqualTo("Ba");
  }

  @Test
  void beforeItsFirstDayAnAgencyBearsItsFirstName() {
    var filling = filling();
    filling.add(anAgency("X1").named("Tên đầu").open("2021-01-01", "").build());
    filling.rename("X1", "Tên giữa", LocalDate.of(2022, 1, 1));
    filling.rename("X1", "Tên cuối", LocalDate.of(2023, 1, 1));

    assertThat(nameOn(filling, "X1", "2020-06-01")).isEqualTo("Tên đầu");
    assertThat(nameOn(filling, "X1", "2022-12-31")).isEqualTo("Tên giữa");
    assertThat(nameOn(filling, "X1", "2040-01-01")).isEqualTo("Tên cuối");
  }

  @Test
  void aFormerNameFindsAnAgencyOnlyOnItsDays() {
    var filling = filling();
    filling.add(anAgency("X1").named("Bộ Giao thông").build());
    filling.rename("X1", "Bộ Xây dựng", MERGER);
    var directory = filling.directory();

    assertThat(directory.search("giao thong", null, MERGER.minusDays(1), 1, 9).total())
        .isEqualTo(1);
    assertThat(directory.search("giao thong", null, MERGER, 1, 9).total()).isZero();
    assertThat(directory.search("xay dung", null, MERGER, 1, 9).total()).isEqualTo(1);
    assertThat(directory.search("xay dung", null, MERGER.minusDays(1), 1, 9).total()).isZero();
  }

  @Test
  void anAgencyIsListedFromItsFirstToItsLastDay() {
    var filling = filling();
    filling.add(anAgency("X1").open("2020-02-29", "2020-12-31").build());
    filling.add(anAgency("X2").under("X1").open("2020-03-01", "2020-12-30").build());
    var directory = filling.directory();

    for (var day : List.of("2020-02-28", "2021-01-01")) {
      assertThat(directory.search("X1", null, LocalDate.parse(day), 1, 9).total()).isZero();
    }
    for (var day : List.of("2020-02-29", "2020-12-31")) {
      var on = LocalDate.parse(day);
      assertThat(directory.all(AgencyKind.DEPARTMENT, on)).hasSize(1);
      assertThat(directory.children(new AgencyCode("X1"), on)).isEmpty();
    }
    assertThat(directory.children(new AgencyCode("X1"), LocalDate.of(2020, 12, 30))).hasSize(1);
    assertThat(directory.children(new AgencyCode("X9"), IN_2020)).isEmpty();
  }

  @Test
  void anAgencyThatIsYetToOpenIsFoundButTakesNothing() {
    var filling = filling();
    filling.add(anAgency("X1").named("Sắp mở").open("2025-07-01", "").build());
    var directory = filling.directory();

    assertThat(nameOn(filling, "X1", "2020-02-12")).isEqualTo("Sắp mở");
    assertThat(directory.addressee(new AgencyCode("X1"), IN_2020))
        .isInstanceOf(Addressee.Closed.class);
    assertThat(directory.addressee(new AgencyCode("X1"), MERGER))
        .isInstanceOf(Addressee.Open.class);
  }

  private static NewAgency province(String code, String name, String... aliases) {
    var others = new ArrayList<>(List.of(new AgencyCode(code)));
    for (var alias : aliases) {
      others.add(new AgencyCode(alias));
    }
    return new NewAgency(
        new AgencyCode("000.00.00." + code),
        others,
        name,
        AgencyKind.PROVINCE,
        null,
        null,
        null,
        "test");
  }

  private static NewAgency agency(
      String code, String name, AgencyKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new NewAgency(new AgencyCode(code), List.of(), name, kind, null, from, to, "test");
  }

  private static NewAgency under(String code, String name, String parent) {
    return new NewAgency(
        new AgencyCode(code),
        List.of(),
        name,
        AgencyKind.DEPARTMENT,
        new AgencyCode(parent),
        null,
        null,
        "test");
  }

  private static String nameOn(Filling filling, String code, String day) {
    return filling
        .directory()
        .find(new AgencyCode(code), LocalDate.parse(day))
        .orElseThrow()
        .name();
  }

  private static List<String> search(Filling filling, String text) {
    return filling.directory().search(text, null, IN_2020, 1, 20).items().stream()
        .map(AgencyView::name)
        .toList();
  }

  private static String successor(Directory directory, String code, LocalDate on) {
    var addressee = directory.addressee(new AgencyCode(code), on);
    assertThat(addressee).isInstanceOf(Addressee.Succeeded.class);
    return ((Addressee.Succeeded) addressee).successor().shortCode().value();
  }
}
