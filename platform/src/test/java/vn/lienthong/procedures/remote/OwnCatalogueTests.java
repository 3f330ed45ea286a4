package vn.lienthong.procedures.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.TimeLimit;

/** The product's own copy of the portal: 61 procedures. */
public class OwnCatalogueTests {
  /** The file of the product. */
  public static byte[] file() {
    try (var in = OwnCatalogueTests.class.getResourceAsStream("/data/procedures/procedures.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The procedures of the file as JSON, for comparing. */
  public static List<JsonNode> asWritten() {
    return List.copyOf(JsonMapper.shared().readTree(file()).path("procedures").values());
  }

  private final List<ProcedureView> read = new CatalogueFiles().read(file());

  @Test
  void all61AreReadInTheOrderOfTheFile() {
    assertThat(read).hasSize(61);
    assertThat(read)
        .extracting(procedure -> procedure.code().value())
        .containsExactlyElementsOf(
            asWritten().stream().map(given -> given.path("code").asString()).toList());
  }

  @Test
  void theFirstIsReadWhole() {
    var birth = read.get(0);

    assertThat(birth.name()).isEqualTo("Thủ tục đăng ký khai sinh");
    assertThat(birth.levels()).containsExactly(Level.COMMUNE);
    assertThat(birth.sector()).isEqualTo("Hộ tịch");
    assertThat(birth.owner()).isEqualTo("bo-tu-phap");
    assertThat(birth.decision()).isEqualTo("163/QĐ-BTP");
    assertThat(birth.applicants())
        .containsExactly("Công dân Việt Nam", "Người Việt Nam định cư ở nước ngoài");
    assertThat(birth.published()).isTrue();
    assertThat(birth.page()).startsWith("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/");
    assertThat(birth.results())
        .containsExactly(new ProcedureResult("KQ.G15.000031", "Giấy khai sinh"));
    assertThat(birth.cases()).hasSize(1);
    assertThat(birth.cases().get(0).components())
        .hasSize(6)
        .contains(new Component("", "Giấy chứng sinh", 1, 0, "", ""));
    assertThat(birth.cases().get(0).terms())
        .containsExactly(free(Channel.ONLINE), free(Channel.POST), free(Channel.COUNTER));
  }

  private static ChannelTerms free(Channel channel) {
    return new ChannelTerms(
        channel, TimeLimit.of(1, null), List.of(new Fee("", "", 0L, "Miễn phí", "")), "");
  }

  @Test
  void whatTheShapeDoesNotHaveStaysEmpty() {
    assertThat(read)
        .allSatisfy(procedure -> {
          assertThat(procedure.steps()).isEmpty();
          assertThat(procedure.conditions()).isEmpty();
          assertThat(procedure.bases()).isEmpty();
          assertThat(procedure.sectorCode()).isEmpty();
        });
  }

  /** 2.000635: the portal states no limit. */
  @Test
  void aLimitThatIsNotStatedIsNone() {
    assertThat(terms("2.000635")).extracting(ChannelTerms::limit).containsOnlyNulls();
  }

  @Test
  void aChannelListedTwiceStaysTwice() {
    assertThat(terms("1.001471"))
        .extracting(ChannelTerms::channel)
        .containsExactly(
            Channel.ONLINE,
            Channel.POST,
            Channel.COUNTER,
            Channel.ONLINE,
            Channel.COUNTER,
            Channel.POST);
  }

  @Test
  void anotherCurrencyIsKeptAsTextWithoutAmount() {
    assertThat(terms("2.000815").get(1).fees())
        .containsExactly(new Fee("", "", null, "10 USD", ""));
  }

  @Test
  void anAmountThatIsNotStatedIsNone() {
    assertThat(terms("1.014061").get(0).fees())
        .containsExactly(new Fee("", "", null, "Không có thông tin", ""));
    assertThat(terms("1.005136").get(0).fees())
        .containsExactly(new Fee("", "", null, "1100 VNĐ", ""));
  }

  @Test
  void amountsOfTheNoteAndThatACouncilSetsTheFeeStandInTheNote() {
    assertThat(terms("3.000347").get(0).fees().get(0).note())
        .isEqualTo("115,000 VNĐ; 135,000 VNĐ");
    assertThat(terms("1.013225").get(0).fees().get(0).note())
        .isEqualTo("Mức thu do Hội đồng nhân dân cấp tỉnh quyết định");
  }

  /** Every limit and amount of the file, one by one. */
  @Test
  void noLimitAndNoAmountIsChangedOnTheWay() {
    var written = asWritten();
    for (int i = 0; i < read.size(); i++) {
      var channels = written.get(i).path("channels");
      var terms = read.get(i).cases().get(0).terms();
      assertThat(terms).hasSize(channels.size());
      for (int j = 0; j < channels.size(); j++) {
        assertSame(channels.path(j), terms.get(j));
      }
    }
  }

  private static void assertSame(JsonNode written, ChannelTerms terms) {
    var time = written.path("time");
    var limit = terms.limit();
    assertThat(limit == null).isEqualTo(time.isNull());
    if (limit != null) {
      var unit = limit.unit();
      assertThat(limit.amount()).isEqualByComparingTo(time.path("n").asString());
      assertThat(unit == null ? "null" : unit.name().toLowerCase(java.util.Locale.ROOT))
          .isEqualTo(time.path("unit").isNull() ? "null" : time.path("unit").asString());
    }
    var fee = terms.fees().get(0);
    assertThat(fee.published()).isEqualTo(written.path("fee_source").asString());
    assertThat(fee.dong() == null ? "" : fee.dong().toString())
        .isEqualTo(written.path("fee_vnd").asString(""));
    assertThat(terms.description()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "working_day, WORKING_DAY",
    "day, DAY",
    "hour, HOUR",
    "working_hour, WORKING_HOUR",
    "month, MONTH"
  })
  void unitsHaveTheNamesOfTheShape(String written, LimitUnit unit) {
    assertThat(only("{\"n\":2,\"unit\":\"" + written + "\"}").limit())
        .isEqualTo(TimeLimit.of(2, unit));
  }

  @Test
  void anUnknownUnitIsNoneAndItsTextIsKept() {
    var terms = only("{\"n\":2,\"unit\":\"week\"}");

    assertThat(terms.limit()).isEqualTo(TimeLimit.of(2, null));
    assertThat(terms.description()).isEqualTo("2 week");
  }

  private static ChannelTerms only(String time) {
    var file =
        "{\"procedures\":[{\"code\":\"1.000001\",\"channels\":[{\"channel\":\"post\",\"time\":"
            + time
            + "}]}]}";
    var read = new CatalogueFiles().read(file.getBytes(StandardCharsets.UTF_8));
    var terms = read.get(0).cases().get(0).terms().get(0);
    assertThat(terms.fees()).as("the file names no fee").isEmpty();
    return terms;
  }

  private List<ChannelTerms> terms(String code) {
    return read.stream()
        .filter(procedure -> procedure.code().equals(new ProcedureCode(code)))
        .flatMap(procedure -> procedure.cases().get(0).terms().stream())
        .toList();
  }
}
