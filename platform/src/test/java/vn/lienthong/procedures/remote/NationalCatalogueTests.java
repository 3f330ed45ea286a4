package vn.lienthong.procedures.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.remote.NationalFile.aProcedure;
import static vn.lienthong.procedures.remote.NationalFile.fee;
import static vn.lienthong.procedures.remote.NationalFile.paper;
import static vn.lienthong.procedures.remote.NationalFile.papers;
import static vn.lienthong.procedures.remote.NationalFile.steps;
import static vn.lienthong.procedures.remote.NationalFile.time;
import static vn.lienthong.procedures.remote.NationalFile.way;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.LegalBasis;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.procedures.domain.CatalogueSource;

/** Answers to {@code LayThuTuc}, in the names of the national portal. */
class NationalCatalogueTests {
  @Test
  void everyPartOfAProcedureIsRead() {
    var read = aProcedure().read();

    assertThat(read.code()).isEqualTo(new ProcedureCode("1.001193"));
    assertThat(read.name()).isEqualTo("Thủ tục đăng ký khai sinh");
    assertThat(read.sectorCode()).isEqualTo("G15-HT01");
    assertThat(read.sector()).isEqualTo("Hộ tịch");
    assertThat(read.owner()).isEqualTo("G15");
    assertThat(read.decision()).isEqualTo("163");
    assertThat(read.published()).isTrue();
    assertThat(read.levels()).containsExactly(Level.COMMUNE);
    assertThat(read.applicants()).containsExactly("Công dân Việt Nam");
    assertThat(read.steps()).containsExactly("Nộp hồ sơ", "Trả kết quả");
    assertThat(read.conditions()).isEqualTo("Không");
    assertThat(read.cases())
        .containsExactly(
            new ProcedureCase(
                1,
                "",
                List.of(
                    new ChannelTerms(
                        Channel.COUNTER,
                        TimeLimit.workingDays(1),
                        List.of(new Fee("PLP1", "", 8000L, "8,000 VNĐ", "")),
                        "")),
                List.of(new Component("", "Giấy chứng sinh", 1, 0, "", ""))));
    assertThat(read.results())
        .containsExactly(new ProcedureResult("KQ.G15.000031", "Giấy khai sinh"));
    assertThat(read.bases()).containsExactly(new LegalBasis("60/2014/QH13", "Luật Hộ tịch"));
    assertThat(read.page()).isEmpty();
  }

  @Test
  void aDraftHasNoDateOfItsOwn() {
    var read = aProcedure().read();

    assertThat(read.version()).isEqualTo(1);
    assertThat(read.validFrom()).isEqualTo(CatalogueSource.UNDATED);
    assertThat(read.validTo()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "7, Ngày làm việc, 7, WORKING_DAY",
    "7, NGÀY LÀM VIỆC, 7, WORKING_DAY",
    "0.5, Ngày làm việc, 0.5, WORKING_DAY",
    "'0,5', Ngày làm việc, 0.5, WORKING_DAY",
    "20, Ngày, 20, DAY",
    "8, Giờ, 8, HOUR",
    "4, Giờ làm việc, 4, WORKING_HOUR",
    "2, Tháng, 2, MONTH",
    "7 Ngày làm việc, '', 7, WORKING_DAY",
    "'', 3 giờ, 3, HOUR"
  })
  void limitsAreReadInEveryUnitOfTheCatalogue(
      String amount, String unit, String number, LimitUnit read) {
    var terms = terms(aProcedure().withLimit(amount, unit, "từ khi đủ hồ sơ"));

    assertThat(terms.limit()).isNotNull();
    assertThat(terms.limit().amount()).isEqualByComparingTo(number);
    assertThat(terms.limit().unit()).isEqualTo(read);
    assertThat(terms.description()).isEqualTo("từ khi đủ hồ sơ");
  }

  @Test
  void aNumberOfJsonIsReadLikeItsText() {
    var terms = terms(aProcedure().withLimit(7, "Ngày", ""));

    assertThat(terms.limit()).isEqualTo(TimeLimit.of(7, LimitUnit.DAY));
  }

  @Test
  void aNumberWithoutUnitStaysWithoutUnit() {
    var terms = terms(aProcedure().withLimit("1", "", ""));

    assertThat(terms.limit()).isEqualTo(TimeLimit.of(1, null));
    assertThat(terms.description()).isEmpty();
  }

  @Test
  void anUnknownUnitIsNoneAndItsTextIsKept() {
    var terms = terms(aProcedure().withLimit("2", "Tuần", "kể từ ngày nhận"));

    assertThat(terms.limit()).isEqualTo(TimeLimit.of(2, null));
    assertThat(terms.description()).isEqualTo("2 Tuần; kể từ ngày nhận");
  }

  @ParameterizedTest
  @CsvSource({
    "Không quy định, '', Không quy định",
    "0, Ngày, 0 Ngày",
    "-3, Ngày, -3 Ngày",
    "1 đến 3, Ngày, 1 đến 3 Ngày",
    "3100 VNĐ, '', 3100 VNĐ",
    "999999999999, Ngày, 999999999999 Ngày",
    "'', '', ''",
    "'', Ngày, Ngày"
  })
  void whatIsNoLimitIsNoneAndItsTextIsKept(String amount, String unit, String kept) {
    var terms = terms(aProcedure().withLimit(amount, unit, ""));

    assertThat(terms.limit()).isNull();
    assertThat(terms.description()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "null", value = {
    "'8,000', VNĐ, 8000",
    "8.000, đồng, 8000",
    "'1,200,000', Việt Nam Đồng, 1200000",
    "1.200.000, Đồng, 1200000",
    "50000, VND, 50000",
    "100, VNĐ, 100",
    "8000.00, VNĐ, 8000",
    "8.000đ, '', 8000",
    "0, VNĐ, 0",
    "Miễn phí, '', 0",
    "10, USD, null",
    "Không có thông tin, '', null",
    "8000, '', null",
    "'1,200.000', VNĐ, null",
    "'1,20', VNĐ, null",
    "từ 10.000 đến 20.000, đồng, null",
    "99999999999999999999, VNĐ, null"
  })
  void amountsAreReadInBothHabitsAndEverythingElseStaysText(
      String amount, String currency, @Nullable Long dong) {
    var fee = terms(aProcedure().withFee(amount, currency, "")).fees().get(0);

    assertThat(fee.dong()).isEqualTo(dong);
    assertThat(fee.published()).isEqualTo((amount + " " + currency).strip());
  }

  @Test
  void everyChannelAndListingKeepsItsTermsInTheOrderOfTheSource() {
    var read =
        aProcedure()
            .with(
                "CACHTHUCTHUCHIEN",
                List.of(
                    way("2", time("5", "Ngày", "", fee("200000", "VNĐ", "")), time("3", "Ngày", "")),
                    way("3"),
                    way("1", time("5", "Ngày", ""))))
            .read();

    assertThat(read.cases().get(0).terms())
        .extracting(ChannelTerms::channel)
        .containsExactly(Channel.ONLINE, Channel.ONLINE, Channel.POST, Channel.COUNTER);
    assertThat(read.cases().get(0).terms())
        .extracting(ChannelTerms::limit)
        .containsExactly(
            TimeLimit.of(5, LimitUnit.DAY),
            TimeLimit.of(3, LimitUnit.DAY),
            null,
            TimeLimit.of(5, LimitUnit.DAY));
  }

  @Test
  void everyCaseHasItsPapersAndTheTermsOfTheProcedure() {
    var read =
        aProcedure()
            .with(
                "THANHPHANHOSO",
                List.of(
                    papers("Cấp mới", paper("Đơn", "1", "")),
                    papers("Cấp lại", paper("Đơn", 1, 2), paper("Giấy cũ", "1", "0"))))
            .with("TRINHTUTHUCHIEN", List.of(steps("Cấp mới", "Nộp"), steps("Cấp lại", "Trả")))
            .read();

    assertThat(read.cases())
        .extracting(ProcedureCase::number, ProcedureCase::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "Cấp mới"),
            org.assertj.core.groups.Tuple.tuple(2, "Cấp lại"));
    assertThat(read.cases().get(1).components())
        .containsExactly(
            new Component("", "Đơn", 1, 2, "", ""), new Component("", "Giấy cũ", 1, 0, "", ""));
    assertThat(read.cases().get(1).terms()).isEqualTo(read.cases().get(0).terms());
    assertThat(read.steps()).containsExactly("Cấp mới", "Nộp", "Cấp lại", "Trả");
  }

  @Test
  void formsAndTheirAddressesAreKept() {
    var paper = new HashMap<>(paper("Tờ khai", "1", "0"));
    paper.putAll(
        Map.of("MAGIAYTO", "GT1", "TENMAUDON", "Mẫu 01", "URL", "https://example.gov.vn/mau"));
    var read = aProcedure().with("THANHPHANHOSO", List.of(papers("", paper))).read();

    assertThat(read.cases().get(0).components())
        .containsExactly(
            new Component("GT1", "Tờ khai", 1, 0, "Mẫu 01", "https://example.gov.vn/mau"));
  }

  /** Whatever is left out, nothing takes its place. */
  @Test
  void whereTheSourceIsSilentNothingIsAdded() {
    var read =
        new CatalogueFiles()
            .read("{\"MATTHC\":\"2.000635\",\"YEUCAU\":null}".getBytes(StandardCharsets.UTF_8))
            .get(0);

    assertThat(read.name()).isEmpty();
    assertThat(read.sector()).isEmpty();
    assertThat(read.owner()).isEmpty();
    assertThat(read.decision()).isEmpty();
    assertThat(read.published()).isFalse();
    assertThat(read.levels()).isEmpty();
    assertThat(read.applicants()).isEmpty();
    assertThat(read.steps()).isEmpty();
    assertThat(read.conditions()).isEmpty();
    assertThat(read.cases()).containsExactly(new ProcedureCase(1, "", List.of(), List.of()));
    assertThat(read.results()).isEmpty();
    assertThat(read.bases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, MINISTRY", "1, PROVINCE", "2, DISTRICT", "3, COMMUNE"})
  void levelsHaveTheNumbersOfThePortal(String number, Level level) {
    var read =
        aProcedure().with("CAPTHUCHIEN", List.of(Map.of("CAPTHUCHIEN", number))).read();

    assertThat(read.levels()).containsExactly(level);
  }

  @Test
  void theVariantOfAProvinceIsReadUnderItsOwnCode() {
    var read = aProcedure().with("MATTHC", "3.000181.000.00.00.H22").read();

    assertThat(read.code().variant()).isTrue();
    assertThat(read.code().national()).isEqualTo(new ProcedureCode("3.000181"));
  }

  @Test
  void aProcedureThatIsNotPublicIsNotPublished() {
    assertThat(aProcedure().with("TRANGTHAI", "0").read().published()).isFalse();
  }

  @Test
  void theThreeWrappersHoldTheSameProcedure() {
    var alone = aProcedure().json();
    var answer = aProcedure().answer();
    var wrapped =
        JsonMapper.shared()
            .writeValueAsString(Map.of("error_code", "0", "message", answer, "status", true));
    var expected = List.of(aProcedure().read());

    for (var file : List.of(alone, "[" + alone + "]", answer, wrapped, "\ufeff" + answer)) {
      assertThat(new CatalogueFiles().read(file.getBytes(StandardCharsets.UTF_8)))
          .as(file)
          .isEqualTo(expected);
    }
  }

  @Test
  void aMessageBesideAResultIsOnlyAMessage() {
    var file = "{\"message\":\"{}\",\"result\":[" + aProcedure().json() + "]}";

    assertThat(new CatalogueFiles().read(file.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  private static ChannelTerms terms(NationalFile file) {
    return file.read().cases().get(0).terms().get(0);
  }
}
