package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.remote.NationalFile.aProcedure;
import static vn.lienthong.procedures.remote.NationalFile.fee;
import static vn.lienthong.procedures.remote.NationalFile.paper;
import static vn.lienthong.procedures.remote.NationalFile.papers;
import static vn.lienthong.procedures.remote.NationalFile.time;
import static vn.lienthong.procedures.remote.NationalFile.way;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.remote.NationalFile;

/** Every rule with what it must see and what it must leave alone. */
class LintRulesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
  private static final FindingPlace AT_COUNTER = new FindingPlace(1, Channel.COUNTER);
  private final Linter linter = Linter.ofTheProgram();

  @Test
  void aSoundProcedureHasNoFindings() {
    assertThat(found(aProcedure())).isEmpty();
  }

  @Test
  void aLimitWithoutUnitIsFoundWithItsNumber() {
    assertThat(found(limit("1", "")))
        .containsExactly(finding(FindingCode.LIMIT_WITHOUT_UNIT, AT_COUNTER, "1"));
    assertThat(codes(limit("2", "Tuần"))).containsExactly(FindingCode.LIMIT_WITHOUT_UNIT);
  }

  @Test
  void aLimitWrittenTogetherWithTheFeeIsGluedAndNotAbsent() {
    assertThat(found(limit("3100 VNĐ", "")))
        .containsExactly(finding(FindingCode.LIMIT_AND_FEE_GLUED, AT_COUNTER, "3100 VNĐ"));
    assertThat(codes(limit("Không quy định", ""))).containsExactly(FindingCode.LIMIT_ABSENT);
  }

  @Test
  void anAbsentLimitIsFound() {
    assertThat(found(limit("", ""))).containsExactly(finding(FindingCode.LIMIT_ABSENT, AT_COUNTER));
  }

  @Test
  void aWayWithoutAnyTimeHasNeitherLimitNorFee() {
    assertThat(codes(ways(way("1"))))
        .containsExactly(FindingCode.LIMIT_ABSENT, FindingCode.FEE_ABSENT);
  }

  @Test
  void aChannelTwiceWithOtherTermsIsFoundOnce() {
    var twice =
        ways(
            way("2", day("5", "200,000"), day("3", "200,000"), day("3", "300,000")),
            way("1", day("5", "200,000"), day("3", "200,000")));

    assertThat(found(twice))
        .containsExactly(
            finding(FindingCode.CHANNEL_TWICE, AT_COUNTER, "2"),
            finding(FindingCode.CHANNEL_TWICE, new FindingPlace(1, Channel.ONLINE), "3"));
  }

  @Test
  void aChannelTwiceWithTheSameTermsIsNoFinding() {
    assertThat(found(ways(way("1", day("5", "8,000"), day("5", "8,000"))))).isEmpty();
    assertThat(found(ways(way("1", day("5", "8,000"), day("5.0", "8,000"))))).isEmpty();
  }

  @Test
  void aLimitThatDiffersByChannelIsFoundOnceForTheCase() {
    assertThat(found(ways(way("1", day("5", "8,000")), way("2", day("3", "8,000")))))
        .containsExactly(finding(FindingCode.LIMIT_BY_CHANNEL, new FindingPlace(1, null)));
  }

  @Test
  void theSameLimitOrAnAbsentOneDoesNotDifferByChannel() {
    assertThat(found(ways(way("1", day("5", "8,000")), way("2", day("5.0", "9,000"))))).isEmpty();
    assertThat(codes(ways(way("1", day("5", "8,000")), way("2", day("", "8,000")))))
        .containsExactly(FindingCode.LIMIT_ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Không có thông tin", "KHÔNG CÓ THÔNG TIN", ""})
  void aFeeThatSaysNothingIsAbsent(String text) {
    assertThat(found(aProcedure().withFee(text, "", "")))
        .containsExactly(finding(FindingCode.FEE_ABSENT, AT_COUNTER));
  }

  @Test
  void noFeeAtAllIsAbsentAndAFreeOneIsNot() {
    assertThat(codes(aProcedure().withLimit("1", "Ngày", "")))
        .containsExactly(FindingCode.FEE_ABSENT);
    assertThat(found(aProcedure().withFee("Miễn phí", "", ""))).isEmpty();
  }

  @Test
  void aFreeFeeWithAmountsInTheNoteIsFoundWithTheAmounts() {
    assertThat(found(aProcedure().withFee("0", "VNĐ", "Thi: 60.000đ; cấp: 115,000 VNĐ; 0 đồng")))
        .containsExactly(
            finding(FindingCode.FREE_BUT_AMOUNT, AT_COUNTER, "60,000 VNĐ; 115,000 VNĐ"));
    var inTheRemark =
        ways(way("1", time("1", "Ngày", "Lệ phí 50.000 đồng", fee("Miễn phí", "", ""))));
    assertThat(codes(inTheRemark)).containsExactly(FindingCode.FREE_BUT_AMOUNT);
  }

  @Test
  void anAmountInTheNoteOfAFeeThatIsAskedForIsNoFinding() {
    assertThat(found(aProcedure().withFee("8,000", "VNĐ", "8.000 đồng/bản"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "100, true", "999, true", "1000, false", "0, false", "'100,000', false"})
  void aFeeBelowTheSmallestTariffLacksItsThousands(String amount, boolean missing) {
    assertThat(codes(aProcedure().withFee(amount, "VNĐ", "")))
        .isEqualTo(missing ? List.of(FindingCode.THOUSANDS_MISSING) : List.of());
  }

  @Test
  void theSmallestTariffIsTheOneOfTheFile() {
    assertThat(LintFacts.ofTheProgram().smallestTariff()).isEqualTo(1000);
    var strict = new Linter(new LintFacts(10_000, 20, List.of()));

    assertThat(strict.check(aProcedure().read(), TODAY))
        .containsExactly(finding(FindingCode.THOUSANDS_MISSING, AT_COUNTER, "8,000 VNĐ"));
  }

  @Test
  void aForeignCurrencyIsFoundAndIsNotUnreadable() {
    assertThat(found(aProcedure().withFee("10", "USD", "")))
        .containsExactly(finding(FindingCode.FOREIGN_CURRENCY, AT_COUNTER, "10 USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8000", "theo quy định", "từ 10.000 đến 20.000 đồng"})
  void aFeeWithoutReadableAmountIsFoundWithItsText(String text) {
    assertThat(found(aProcedure().withFee(text, "", "")))
        .containsExactly(finding(FindingCode.FEE_UNREADABLE, AT_COUNTER, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theo Nghị quyết của Hội đồng nhân dân tỉnh",
        "do HĐND cấp tỉnh quy định",
        "Mức thu do HỘI ĐỒNG NHÂN DÂN thành phố quyết định"
      })
  void aFeeOfTheProvincialCouncilIsToldOnce(String note) {
    var file =
        ways(
            way("1", time("1", "Ngày", "", fee("8,000", "VNĐ", note))),
            way("2", time("1", "Ngày", "", fee("8,000", "VNĐ", note))));

    assertThat(found(file))
        .containsExactly(finding(FindingCode.FEE_OF_PROVINCE, FindingPlace.WHOLE));
  }

  @ParameterizedTest
  @CsvSource({
    "TENTTHC, NAME_MISSING",
    "TRINHTUTHUCHIEN, STEPS_MISSING",
    "CACHTHUCTHUCHIEN, WAYS_MISSING",
    "DOITUONGTHUCHIEN, APPLICANT_MISSING",
    "CAPTHUCHIEN, AGENCY_MISSING"
  })
  void aMissingPartOfTheLawIsFound(String field, FindingCode code) {
    assertThat(found(aProcedure().without(field)))
        .containsExactly(finding(code, FindingPlace.WHOLE));
  }

  @Test
  void aCaseWithoutPapersAndAPaperWithoutNumberAreFoundWithTheirCase() {
    var file =
        aProcedure()
            .with(
                "THANHPHANHOSO",
                List.of(papers("Cấp mới", paper("Đơn", "", "0")), papers("Cấp lại")));

    assertThat(found(file))
        .containsExactly(
            finding(FindingCode.DOCUMENTS_MISSING, new FindingPlace(2, null)),
            finding(FindingCode.COPIES_MISSING, new FindingPlace(1, null), "Đơn"));
    assertThat(codes(aProcedure().without("THANHPHANHOSO")))
        .containsExactly(FindingCode.DOCUMENTS_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"20, 0, false", "0, 20, false", "21, 0, true", "1, 21, true", "20240, 1, true"})
  void moreCopiesThanAnybodyAsksForAreFound(String originals, String copies, boolean many) {
    var file =
        aProcedure().with("THANHPHANHOSO", List.of(papers("", paper("Đơn", originals, copies))));
    var finding =
        finding(FindingCode.COPIES_IMPROBABLE, new FindingPlace(1, null), "Đơn", originals, copies);

    assertThat(found(file)).isEqualTo(many ? List.of(finding) : List.of());
  }

  /** The national shape states terms once for all cases, and a defect in them is one. */
  @Test
  void termsThatAllCasesShareAreLookedAtOnce() {
    var file =
        limit("1", "")
            .with(
                "THANHPHANHOSO",
                List.of(papers("A", paper("Đơn", 1, 0)), papers("B", paper("Đơn", 1, 0))));

    assertThat(found(file)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "61/2018/NĐ-CP, 2025-06-30, false",
    "61/2018/NĐ-CP, 2025-07-01, true",
    "Nghị định 61/2018/nđ-cp, 2025-07-01, true",
    "161/2018/NĐ-CP, 2025-07-01, false",
    "61/2018/NĐ-CP-SĐ, 2025-07-01, false",
    "118/2025/NĐ-CP, 2027-01-01, false",
    "42/2022/NĐ-CP, 2026-06-30, false",
    "42/2022/NĐ-CP, 2026-07-01, true"
  })
  void aBasisIsExpiredFromTheDayAfterItsLast(String number, LocalDate on, boolean expired) {
    var file =
        aProcedure().with("CANCUPHAPLY", List.of(Map.of("SOVANBAN", number, "TENVANBAN", "x")));

    assertThat(linter.check(file.read(), on))
        .extracting(Finding::code)
        .isEqualTo(expired ? List.of(FindingCode.BASIS_EXPIRED) : List.of());
  }

  @Test
  void anExpiredBasisIsNamedWithItsLastDayAndWhatReplacedIt() {
    var file =
        aProcedure().with("CANCUPHAPLY", List.of(Map.of("SOVANBAN", "Nghị định số 61/2018/NĐ-CP")));

    assertThat(found(file))
        .containsExactly(
            finding(
                FindingCode.BASIS_EXPIRED,
                FindingPlace.WHOLE,
                "61/2018/NĐ-CP",
                "2025-06-30",
                "118/2025/NĐ-CP"));
  }

  @Test
  void everyTextThatHasEndedNamesItsDayAndSuccessor() {
    var expired = LintFacts.ofTheProgram().expired();

    assertThat(expired).hasSize(2);
    assertThat(expired)
        .allSatisfy(text -> {
          assertThat(text.number()).matches("\\d+/\\d{4}/NĐ-CP");
          assertThat(text.replacedBy()).matches("\\d+/\\d{4}/NĐ-CP");
        });
  }

  @Test
  void aResultWithoutCodeIsFoundWithItsName() {
    var file = aProcedure().with("KETQUATHUCHIEN", List.of(Map.of("TENKETQUA", "Giấy khai sinh")));

    assertThat(found(file))
        .containsExactly(
            finding(FindingCode.RESULT_CODE_MISSING, FindingPlace.WHOLE, "Giấy khai sinh"));
  }

  private static NationalFile limit(String amount, String unit) {
    return ways(way("1", time(amount, unit, "", fee("8,000", "VNĐ", ""))));
  }

  private static Map<String, Object> day(String amount, String dong) {
    return time(amount, "Ngày", "", fee(dong, "VNĐ", ""));
  }

  @SafeVarargs
  private static NationalFile ways(Map<String, Object>... ways) {
    return aProcedure().with("CACHTHUCTHUCHIEN", List.of(ways));
  }

  private static Finding finding(FindingCode code, FindingPlace place, String... arguments) {
    return new Finding(code, "1.001193", place, List.of(arguments));
  }

  private List<Finding> found(NationalFile file) {
    return linter.check(file.read(), TODAY);
  }

  private List<FindingCode> codes(NationalFile file) {
    return found(file).stream().map(Finding::code).toList();
  }
}
