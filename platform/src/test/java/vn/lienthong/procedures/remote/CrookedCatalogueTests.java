package vn.lienthong.procedures.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.lienthong.procedures.remote.NationalFile.aProcedure;
import static vn.lienthong.procedures.remote.NationalFile.time;
import static vn.lienthong.procedures.remote.NationalFile.way;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.procedures.CatalogueFileError;
import vn.lienthong.shared.RuleViolated;

/** A crooked file is refused whole, with the place of its fault. */
class CrookedCatalogueTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"procedures\":[}",
        "<html></html>",
        "{\"MATTHC\":\"1.001193\"} {\"MATTHC\":\"1.001194\"}",
        "{\"MATTHC\":\"1.001193\",\"MATTHC\":\"1.001194\"}",
        "MATTHC;TENTTHC"
      })
  void whatIsNoJsonIsRefusedWithLineAndColumn(String file) {
    var refused = refused(file);

    assertThat(refused.error()).isEqualTo(CatalogueFileError.FILE_NOT_JSON);
    assertThat(refused.arguments()).hasSize(2);
    assertThat(refused.arguments()[0]).isEqualTo("1");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var latin = "{\"TENTTHC\":\"H\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(latin).error()).isEqualTo(CatalogueFileError.FILE_NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "\"1.001193\"",
        "{}",
        "[{}]",
        "[1]",
        "[[]]",
        "{\"name\":\"x\"}",
        "{\"error_code\":0,\"result\":[{\"MADONVI\":\"G01\"}]}"
      })
  void anotherShapeIsRefused(String file) {
    assertThat(refused(file).error()).isEqualTo(CatalogueFileError.SHAPE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"procedures\":[]}",
        "{\"error_code\":0,\"message\":\"\",\"result\":[]}",
        "{\"error_code\":0,\"result\":null}",
        "{\"message\":\"[]\"}"
      })
  void aFileWithoutProcedureIsRefused(String file) {
    assertThat(refused(file).error()).isEqualTo(CatalogueFileError.NO_PROCEDURE);
  }

  @Test
  void anAnswerThatTellsOfAFailureIsNoCatalogue() {
    var refused = refused("{\"error_code\":\"-1\",\"message\":\"Phiên làm việc hết hạn\"}");

    assertThat(refused.error()).isEqualTo(CatalogueFileError.SOURCE_REFUSED);
    assertThat(refused.arguments()).containsExactly("-1", "Phiên làm việc hết hạn");
  }

  @Test
  void aFailureInsideTheWrapperIsSeenToo() {
    var inner = "{\"error_code\":5,\"message\":\"" + "x".repeat(200) + "\"}";
    var refused = refused(json(Map.of("error_code", 0, "message", inner)));

    assertThat(refused.error()).isEqualTo(CatalogueFileError.SOURCE_REFUSED);
    assertThat(refused.arguments()).containsExactly("5", "x".repeat(80) + "…");
  }

  @Test
  void aWrapperInsideAWrapperIsNotOpened() {
    var inner = json(Map.of("message", aProcedure().answer()));

    assertThat(refused(json(Map.of("message", inner))).error())
        .isEqualTo(CatalogueFileError.SHAPE_UNKNOWN);
  }

  @Test
  void aMissingCodeIsRefusedWithItsPlace() {
    assertRefused(
        "{\"procedures\":[{\"code\":\"1.001193\"},{\"name\":\"x\"}]}",
        CatalogueFileError.CODE_MISSING,
        "procedures[1].code");
    assertRefused(
        aProcedure().without("MATTHC").answer(),
        CatalogueFileError.CODE_MISSING,
        "result[0].MATTHC");
    assertRefused(
        aProcedure().with("MATTHC", " ").answer(),
        CatalogueFileError.CODE_MISSING,
        "result[0].MATTHC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1193", "G15-HT01", "1.001193.H22", "１.001193", "1.001193; DROP"})
  void aCodeOfAnotherFormIsRefusedWithItsPlace(String code) {
    assertRefused(
        aProcedure().with("MATTHC", code).answer(),
        CatalogueFileError.CODE_INVALID,
        "result[0]",
        code);
  }

  @Test
  void anUnknownLevelIsRefusedWithItsPlace() {
    assertRefused(
        aProcedure().with("CAPTHUCHIEN", List.of(Map.of("CAPTHUCHIEN", "7"))).answer(),
        CatalogueFileError.LEVEL_UNKNOWN,
        "result[0]",
        "7");
    assertRefused(
        "{\"procedures\":[{\"code\":\"1.001193\",\"levels\":[\"commune\",\"village\"]}]}",
        CatalogueFileError.LEVEL_UNKNOWN,
        "procedures[0]",
        "village");
  }

  @Test
  void anEntryWithUnknownCodeOrLevelCanStillBeLookedAt() {
    var files = new CatalogueFiles();
    var code = files.entries(bytes(aProcedure().with("MATTHC", "X1").answer())).get(0);
    var level =
        files
            .entries(bytes("{\"procedures\":[{\"code\":\"1.001193\",\"levels\":[\"village\"]}]}"))
            .get(0);

    assertThat(code.code()).isEqualTo("X1");
    assertThat(code.procedure()).isNull();
    assertThat(level.unknownLevels()).containsExactly("village");
    assertThat(level.procedure()).isNotNull();
    assertThat(level.procedure().levels()).isEmpty();
  }

  @Test
  void anUnknownChannelIsRefusedWithItsPlace() {
    assertRefused(
        aProcedure().with("CACHTHUCTHUCHIEN", List.of(way("9", time("1", "Ngày", "")))).answer(),
        CatalogueFileError.CHANNEL_UNKNOWN,
        "result[0].CACHTHUCTHUCHIEN[0].KENH",
        "9");
    assertRefused(
        "{\"procedures\":[{\"code\":\"1.001193\",\"channels\":[{\"time\":null}]}]}",
        CatalogueFileError.CHANNEL_UNKNOWN,
        "procedures[0].channels[0].channel",
        "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{'code':true}|PC-0221|code",
    "{'code':'1.001193','name':[]}|PC-0221|name",
    "{'code':'1.001193','levels':'commune'}|PC-0222|levels",
    "{'code':'1.001193','levels':[{}]}|PC-0221|levels[0]",
    "{'code':'1.001193','channels':{}}|PC-0222|channels",
    "{'code':'1.001193','channels':['online']}|PC-0223|channels[0]",
    "{'code':'1.001193','channels':[{'channel':'online','time':7}]}|PC-0223|channels[0].time",
    "{'code':'1.001193','channels':[{'channel':'online','time':{'n':0,'unit':'day'}}]}|PC-0226|channels[0].time.n",
    "{'code':'1.001193','channels':[{'channel':'online','time':{'n':-1,'unit':'day'}}]}|PC-0226|channels[0].time.n",
    "{'code':'1.001193','channels':[{'channel':'online','time':{'unit':'day'}}]}|PC-0226|channels[0].time.n",
    "{'code':'1.001193','channels':[{'channel':'online','time':{'n':1e9}}]}|PC-0226|channels[0].time.n",
    "{'code':'1.001193','channels':[{'channel':'online','fee_vnd':-1}]}|PC-0225|channels[0].fee_vnd",
    "{'code':'1.001193','channels':[{'channel':'online','fee_vnd':1.5}]}|PC-0225|channels[0].fee_vnd",
    "{'code':'1.001193','channels':[{'channel':'online','fee_vnd':'8,000'}]}|PC-0225|channels[0].fee_vnd",
    "{'code':'1.001193','documents':[{'name':'Đơn','originals':-1}]}|PC-0224|documents[0].originals",
    "{'code':'1.001193','documents':[{'name':'Đơn','copies':1000000000}]}|PC-0224|documents[0].copies",
    "{'code':'1.001193','results':[3]}|PC-0223|results[0]"
  })
  void aValueOfAnotherTypeIsRefusedWithItsPlace(String procedure, String code, String place) {
    var refused = refused("{\"procedures\":[" + procedure.replace('\'', '"') + "]}");

    assertThat(refused.error().code()).isEqualTo(code);
    assertThat(refused.arguments()).containsExactly("procedures[0]." + place);
  }

  @Test
  void aFaultInTheLastEntryRefusesTheFirstToo() {
    assertRefused(
        "{\"error_code\":0,\"result\":[" + aProcedure().json() + ",7]}",
        CatalogueFileError.OBJECT_EXPECTED,
        "result[1]");
  }

  @Test
  void aPlaceInsideTheWrapperIsNamedFromTheOutside() {
    var inner = aProcedure().with("TENTTHC", List.of()).answer();

    assertRefused(
        json(Map.of("message", inner)),
        CatalogueFileError.TEXT_EXPECTED,
        "message.result[0].TENTTHC");
  }

  @Test
  void aDeepFileIsRefused() {
    for (int depth : new int[] {25, 100_000}) {
      var deep = "{\"procedures\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
      assertThat(refused(deep).error()).isEqualTo(CatalogueFileError.FILE_TOO_DEEP);
    }
  }

  @Test
  void aNumberOfManyDigitsIsRefused() {
    assertThat(refused("{\"procedures\":" + "9".repeat(5_000) + "}").error())
        .isEqualTo(CatalogueFileError.FILE_TOO_DEEP);
  }

  @Test
  void aHugeFileIsRefusedUnread() {
    var refused = refused(new byte[CatalogueJson.MEBIBYTES * 1024 * 1024 + 1]);

    assertThat(refused.error()).isEqualTo(CatalogueFileError.FILE_TOO_LARGE);
    assertThat(refused.error().status()).isEqualTo(413);
  }

  /** Cut anywhere, the file of the product is refused; it is never read in part. */
  @Property(tries = 200)
  void aFileCutAnywhereIsRefused(@ForAll @IntRange(min = 0, max = 100_000) int length) {
    var whole = OwnCatalogueTests.file();
    var cut = java.util.Arrays.copyOf(whole, length);

    assertThat(refused(cut)).isNotNull();
  }

  /** With any one byte changed it is read or refused, and nothing else happens. */
  @Property(tries = 300)
  void aFileWithOneWrongByteIsReadOrRefused(
      @ForAll @IntRange(min = 0, max = 100_000) int at, @ForAll byte value) {
    var changed = OwnCatalogueTests.file();
    changed[at] = value;

    assertThat(catchThrowable(() -> new CatalogueFiles().read(changed)))
        .satisfiesAnyOf(
            failure -> assertThat(failure).isNull(),
            failure -> assertThat(failure).isInstanceOf(RuleViolated.class));
  }

  private static void assertRefused(
      String file, CatalogueFileError error, Object... arguments) {
    var refused = refused(file);
    assertThat(refused.error()).isEqualTo(error);
    assertThat(refused.arguments()).containsExactly(arguments);
  }

  private static String json(Map<String, Object> content) {
    return JsonMapper.shared().writeValueAsString(content);
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private static RuleViolated refused(String file) {
    return refused(bytes(file));
  }

  private static RuleViolated refused(byte[] file) {
    var failure = catchThrowable(() -> new CatalogueFiles().read(file));
    assertThat(failure).isInstanceOf(RuleViolated.class);
    return (RuleViolated) failure;
  }
}
