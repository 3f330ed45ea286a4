package vn.lienthong.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.RowProblem;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** One code means one agency on any day: the rows against each other and against the record. */
class ImportCheckTests {
  private static final UUID ON_RECORD = new UUID(0, 1);

  private final List<KnownCode> known = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 499, 500})
  void aNameMayHaveFiveHundredCharacters(int length) {
    assertThat(check(row("H01", "ệ".repeat(length))).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u3000", "\u0301"})
  void aNameThatShowsNothingIsRefused(String name) {
    assertThat(only(check(row("H01", name))).error()).isEqualTo(DirectoryError.NAME_INVALID);
  }

  @Test
  void theLengthOfANameIsThatOfWhatIsStored() {
    var decomposed = Normalizer.normalize("ệ".repeat(500), Normalizer.Form.NFD);

    assertThat(decomposed).hasSize(1_500);
    assertThat(check(row("H01", decomposed)).registrations().get(0).name())
        .isEqualTo("ệ".repeat(500));
    var problem = only(check(row("H01", "A".repeat(501))));
    assertThat(problem.error()).isEqualTo(DirectoryError.NAME_INVALID);
    assertThat(problem.arguments()).containsExactly(500);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2020-12-31, 2021-01-01, '', true",
    "2020-01-01, 2020-12-31, 2020-12-31, '', false",
    "'', 2020-12-31, '', 2021-01-01, false",
    "'', '', 2021-01-01, 2021-01-01, false",
    "2021-01-02, '', 2021-01-01, 2021-01-01, true",
    "2020-02-29, 2020-02-29, 2020-02-29, 2020-02-29, false"
  })
  void twoAgenciesShareACodeOnlyOnDifferentDays(
      String from, String to, String otherFrom, String otherTo, boolean allowed) {
    var result =
        check(
            row("26740", "Phường Bến Nghé", null, day(from), day(to)),
            row("26740", "Phường Sài Gòn", null, day(otherFrom), day(otherTo)));

    assertThat(result.problems().isEmpty()).isEqualTo(allowed);
    if (!allowed) {
      assertThat(only(result))
          .isEqualTo(new RowProblem(2, "code", DirectoryError.CODE_TWICE, List.of("26740", 1L)));
    }
  }

  @ParameterizedTest
  @CsvSource({"2020-06-30, false", "2020-07-01, true"})
  void aCodeOnRecordIsFreeFromTheDayAfterItsLastOne(LocalDate from, boolean free) {
    known.add(known("26740", "Phường Bến Nghé", null, LocalDate.of(2020, 6, 30)));

    var result = check(row("26740", "Phường Sài Gòn", null, from, null));

    assertThat(result.problems().isEmpty()).isEqualTo(free);
    if (!free) {
      assertThat(only(result).error()).isEqualTo(DirectoryError.CODE_TAKEN);
      assertThat(only(result).arguments()).containsExactly("26740", "Phường Bến Nghé");
    }
  }

  @Test
  void aLastDayBeforeTheFirstIsRefusedAndOneDayIsEnough() {
    var day = LocalDate.of(2020, 2, 29);

    assertThat(check(row("H01", "A", null, day, day)).problems()).isEmpty();
    var problem = only(check(row("H01", "A", null, day, day.minusDays(1))));
    assertThat(problem.error()).isEqualTo(DirectoryError.PERIOD_REVERSED);
    assertThat(problem.column()).isEqualTo("valid_to");
  }

  @Test
  void aZeroPaddedCodeBringsItsShortFormWhenThatIsFree() {
    assertThat(codes(check(row("000.00.05.H46", "Sở Y tế"))))
        .containsExactly("000.00.05.H46", "H46.05");

    known.add(known("H46.05", "Cơ quan khác", null, null));
    assertThat(codes(check(row("000.00.05.H46", "Sở Y tế")))).containsExactly("000.00.05.H46");
  }

  @Test
  void aShortFormThatARowClaimsStaysWithThatRowWhateverTheOrder() {
    var padded = row("000.00.05.H46", "Sở Y tế");
    var claims = row("H46.05", "Sở Khác");

    assertThat(codes(check(padded, claims))).containsExactly("000.00.05.H46");
    assertThat(codes(check(claims, padded))).containsExactly("H46.05");
    assertThat(check(claims, padded).problems()).isEmpty();
  }

  @Test
  void aShortFormThatTheRowNamesItselfIsKeptOnce() {
    var row =
        new NewAgency(
            new AgencyCode("000.00.05.H46"),
            List.of(new AgencyCode("H46.05"), new AgencyCode("000.00.05.H46")),
            "Sở Y tế",
            AgencyKind.DEPARTMENT,
            null,
            null,
            null,
            "");

    assertThat(codes(check(row))).containsExactly("000.00.05.H46", "H46.05");
  }

  @Test
  void everyCodeThatHasToBeLookedUpIsAskedFor() {
    var rows = rows(row("000.00.05.H46", "Sở", "H46", null, null), row("26740", "Xã"));

    assertThat(ImportCheck.codes(rows)).containsExactly("000.00.05.H46", "26740", "H46", "H46.05");
  }

  @Test
  void aSuperiorMayComeLaterInTheTableOrBeOnRecord() {
    known.add(known("H46", "Ủy ban nhân dân tỉnh", null, null));

    var result =
        check(
            row("H46.05.01", "Chi cục", "H46.05", null, null),
            row("000.00.05.H46", "Sở", "H46", null, null));

    assertThat(result.problems()).isEmpty();
    var desk = result.registrations().get(0);
    var department = result.registrations().get(1);
    assertThat(desk.parent()).isEqualTo(department.id());
    assertThat(department.parent()).isEqualTo(ON_RECORD);
  }

  @Test
  void aSuperiorClosedBeforeTheFirstDayIsNone() {
    known.add(known("H46", "Tỉnh cũ", null, LocalDate.of(2025, 6, 30)));

    var result = check(row("X01", "Sở", "H46", LocalDate.of(2025, 7, 1), null));

    assertThat(only(result))
        .isEqualTo(new RowProblem(1, "parent", DirectoryError.PARENT_UNKNOWN, List.of("H46")));
  }

  @Test
  void nobodyIsItsOwnSuperior() {
    assertThat(only(check(row("H01", "A", "H01", null, null))).column()).isEqualTo("parent");
  }

  @Test
  void aCircleIsToldOnceAtARowThatIsInIt() {
    var result =
        check(
            row("X01", "Ngoài vòng", "H01", null, null),
            row("H01", "A", "H02", null, null),
            row("H02", "B", "H01", null, null),
            row("X02", "Cũng ngoài vòng", "H02", null, null));

    assertThat(only(result))
        .isEqualTo(new RowProblem(2, "parent", DirectoryError.PARENT_CIRCLE, List.of("H01")));
  }

  @Test
  void twoCirclesAreToldBoth() {
    var result =
        check(
            row("H01", "A", "H02", null, null),
            row("H02", "B", "H01", null, null),
            row("H03", "C", "H04", null, null),
            row("H04", "D", "H03", null, null));

    assertThat(result.problems()).extracting(RowProblem::row).containsExactly(1L, 3L);
  }

  @Test
  void aLongChainOfSuperiorsIsNoCircle() {
    var chain = new ArrayList<NewAgency>();
    chain.add(row("A0", "Gốc"));
    for (int i = 1; i <= 3_000; i++) {
      chain.add(row("A" + i, "Cấp " + i, "A" + (i - 1), null, null));
    }

    assertThat(check(chain.toArray(NewAgency[]::new)).problems()).isEmpty();
  }

  @Test
  void whatIsOnRecordUnderTheSameOrAFormerNameIsUnchanged() {
    known.add(
        new KnownCode(
            "H57",
            ON_RECORD,
            AgencyKind.DEPARTMENT,
            List.of("Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"),
            null,
            null));

    assertThat(check(row("H57", "Ủy ban nhân dân thành phố Huế")).unchanged()).isEqualTo(1);
    assertThat(check(row("H57", "Ủy ban nhân dân tỉnh Thừa Thiên Huế")).unchanged()).isEqualTo(1);
    var decomposed = Normalizer.normalize("Ủy ban nhân dân thành phố Huế", Normalizer.Form.NFD);
    assertThat(check(row("H57", decomposed)).unchanged()).isEqualTo(1);
    var other = check(row("H57", "Tên khác"));
    assertThat(other.unchanged()).isZero();
    assertThat(only(other).arguments()).containsExactly("H57", "Ủy ban nhân dân thành phố Huế");
  }

  @Test
  void theSameNameWithAnotherKindIsAnotherAgency() {
    known.add(new KnownCode("H57", ON_RECORD, AgencyKind.PROVINCE, List.of("Huế"), null, null));

    assertThat(only(check(row("H57", "Huế"))).error()).isEqualTo(DirectoryError.CODE_TAKEN);
  }

  private ImportCheck.Checked check(NewAgency... agencies) {
    return ImportCheck.check(rows(agencies), known, false, Ids::next);
  }

  private static List<ImportRow> rows(NewAgency... agencies) {
    var rows = new ArrayList<ImportRow>();
    Arrays.stream(agencies).forEach(agency -> rows.add(new ImportRow(rows.size() + 1L, agency)));
    return rows;
  }

  private static RowProblem only(ImportCheck.Checked checked) {
    assertThat(checked.problems()).hasSize(1);
    return checked.problems().get(0);
  }

  private static List<String> codes(ImportCheck.Checked checked) {
    return checked.registrations().get(0).codes().stream().map(AgencyCode::value).toList();
  }

  private static KnownCode known(
      String code, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new KnownCode(code, ON_RECORD, AgencyKind.COMMUNE, List.of(name), from, to);
  }

  private static NewAgency row(String code, String name) {
    return row(code, name, null, null, null);
  }

  private static NewAgency row(
      String code,
      String name,
      @Nullable String parent,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return new NewAgency(
        new AgencyCode(code),
        List.of(),
        name,
        AgencyKind.DEPARTMENT,
        parent == null ? null : new AgencyCode(parent),
        from,
        to,
        "");
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
