package vn.lienthong.procedures.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.remote.NationalFile.aProcedure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.procedures.remote.NationalFile;
import vn.lienthong.procedures.remote.OwnCatalogueTests;

/** {@code lint-catalogue} as somebody calls it who keeps a catalogue. */
class LintCatalogueTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
  private static final int SOUND = 0;
  private static final int FAULTY = 1;
  private static final int NOT_CHECKED = 2;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  @Test
  void aSoundFileEndsWithZeroAndSaysHowManyItLookedAt() throws IOException {
    var file = file("sound.json", aProcedure());

    assertThat(run(file)).isEqualTo(SOUND);
    assertThat(said())
        .isEqualToIgnoringNewLines(file + ": đã kiểm tra 1 thủ tục, không phát hiện gì.");
  }

  @Test
  void aFindingIsToldWithProcedurePlaceCodeSeverityAndMessage() throws IOException {
    var file = file("unit.json", aProcedure().withLimit("1", "", ""));

    assertThat(run(file)).isEqualTo(FAULTY);
    assertThat(said())
        .contains(file + ": đã kiểm tra 1 thủ tục, có 2 phát hiện.")
        .contains("1.001193, trường hợp 1, trực tiếp: LC-101 lỗi: Thời hạn ghi “1” nhưng không có")
        .contains("1.001193, trường hợp 1, trực tiếp: LC-201 cảnh báo: Không có thông tin");
  }

  @Test
  void theSameInEnglish() throws IOException {
    assertThat(run(file("unit.json", aProcedure().withLimit("1", "", "")), "--lang", "en"))
        .isEqualTo(FAULTY);
    assertThat(said())
        .contains("1 procedures checked, 2 findings.")
        .contains("1.001193, case 1, counter: LC-101 error: The limit says “1” without a unit");
  }

  @Test
  void theSummaryCountsFindingsAndProceduresOfEachCode() throws IOException {
    var first = file("a.json", aProcedure().without("TRINHTUTHUCHIEN"));
    var second = file("b.json", aProcedure().with("MATTHC", "2.000635").without("TRINHTUTHUCHIEN"));

    assertThat(run(first, second, "--lang=en")).isEqualTo(SOUND);
    assertThat(said().lines().filter(line -> line.matches("(code|LC-\\d{3}) .*")))
        .containsExactly(
            "code    severity       count procedures  title",
            "LC-302  warning            2         2  Steps missing");
  }

  @Test
  void aWarningAloneEndsWithZero() throws IOException {
    assertThat(run(file("fee.json", aProcedure().withFee("", "", "")))).isEqualTo(SOUND);
    assertThat(said()).contains("LC-201 cảnh báo");
  }

  @Test
  void theCatalogueOfTheProductHasErrorsAndIsToldWhole() throws IOException {
    var file = Files.write(folder.resolve("procedures.json"), OwnCatalogueTests.file());

    assertThat(run(file.toString())).isEqualTo(FAULTY);
    assertThat(said())
        .contains("đã kiểm tra 61 thủ tục")
        .contains("2.001610, trường hợp 1, trực tuyến: LC-203 lỗi: Mức phí “100 VNĐ”")
        .contains("1.000656, cả thủ tục: LC-205 thông tin: ")
        .doesNotContain("{", "\tat ");
    assertThat(said().lines().filter(line -> line.startsWith("LC-101"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "{, PC-0201",
    "{}, PC-0204",
    "'{\"procedures\":[{}]}', PC-0211",
    "'{\"error_code\":-1,\"message\":\"{0} hết phiên\"}', PC-0205"
  })
  void aFileThatIsNoCatalogueEndsWithTwoAndSaysWhy(String content, String code) throws IOException {
    var file = Files.writeString(folder.resolve("crooked.json"), content).toString();

    assertThat(run(file)).isEqualTo(NOT_CHECKED);
    assertThat(said()).startsWith(file + ": " + code + " ").doesNotContain("\tat ", "Exception");
  }

  @Test
  void aRefusalNamesThePlaceInTheFile() throws IOException {
    var file = file("code.json", aProcedure().without("MATTHC"));

    assertThat(run(file, "--lang=en")).isEqualTo(NOT_CHECKED);
    assertThat(said())
        .contains("PC-0211 The code of the procedure is missing at result[0].MATTHC.");
  }

  @Test
  void theOtherFilesAreStillLookedAtAndTheWorstOutcomeCounts() throws IOException {
    var missing = folder.resolve("missing.json").toString();
    var faulty = file("faulty.json", aProcedure().withLimit("1", "", ""));
    var sound = file("sound.json", aProcedure());

    assertThat(run(missing, folder.toString(), faulty, sound)).isEqualTo(NOT_CHECKED);
    assertThat(said())
        .contains("không đọc được tệp " + missing, "không đọc được tệp " + folder)
        .contains(faulty + ": đã kiểm tra 1", sound + ": đã kiểm tra 1")
        .doesNotContain("\tat ");
    assertThat(run(sound, faulty, sound)).isEqualTo(FAULTY);
  }

  @Test
  void aCodeOfAnotherFormIsAFindingAndNoRefusal() throws IOException {
    assertThat(run(file("code.json", aProcedure().with("MATTHC", "G15-1")), "--lang=en"))
        .isEqualTo(FAULTY);
    assertThat(said()).contains("G15-1, whole procedure: LC-501 error: The code at result[0]");
  }

  /** What stands in a file can neither break a line nor command the terminal. */
  @Test
  void textOfTheFileStaysInItsLine() throws IOException {
    var name = "Giấy\n\u001b[31m\u009b31m\u202e phép " + "dài ".repeat(200);
    var file =
        file(
            "result.json", aProcedure().with("KETQUATHUCHIEN", List.of(Map.of("TENKETQUA", name))));

    run(file, "--lang=en");
    var line = said().lines().filter(text -> text.contains("LC-402 warning")).toList();
    assertThat(line).hasSize(1);
    assertThat(line.get(0))
        .contains("Giấy")
        .contains("…")
        .doesNotContainPattern("[\\p{Cntrl}\\u009b\\u202e]");
    assertThat(line.get(0).length()).isLessThan(500);
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, false", "2025-07-01, true", "'', true"})
  void basesAreLookedAtOnTheDayGivenOrToday(String date, boolean expired) throws IOException {
    var file =
        file(
            "basis.json",
            aProcedure().with("CANCUPHAPLY", List.of(Map.of("SOVANBAN", "61/2018/NĐ-CP"))));
    assertThat(date.isEmpty() ? run(file) : run(file, "--date", date)).isEqualTo(SOUND);
    assertThat(said().contains("LC-401")).isEqualTo(expired);
  }

  @ParameterizedTest
  @CsvSource({
    "LANG=en_US.UTF-8, checked",
    "LANG=vi_VN.UTF-8, đã kiểm tra",
    "LANG=C, đã kiểm tra",
    "LANG=vi_VN.UTF-8 LANGUAGE=en, checked",
    "LANG=en_US.UTF-8 LC_ALL=vi_VN, đã kiểm tra"
  })
  void theLanguageIsThatOfTheShell(String variables, String word) throws IOException {
    var environment = new java.util.HashMap<String, String>();
    for (var variable : variables.split(" ")) {
      environment.put(variable.split("=")[0], variable.split("=")[1]);
    }
    new LintCatalogueCommand(TODAY, environment)
        .run(new PGSimpleDataSource(), List.of(file("sound.json", aProcedure())), out, out);

    assertThat(said()).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lang=fr", "--date=tomorrow", "--nothing"})
  void whatIsNotUnderstoodEndsWithTwoAndShowsHowToCallIt(String option) throws IOException {
    assertThat(run(file("sound.json", aProcedure()), option)).isEqualTo(NOT_CHECKED);
    assertThat(said()).contains("Usage: lint-catalogue").doesNotContain("đã kiểm tra", "\tat ");
  }

  @Test
  void withoutAFileItShowsHowToCallItAndHelpIsNoCheck() {
    assertThat(run()).isEqualTo(NOT_CHECKED);
    assertThat(run("--help")).isEqualTo(SOUND);
    assertThat(said())
        .contains("Usage: lint-catalogue", "--lang=vi|en", "--date=YYYY-MM-DD")
        .contains("Exit codes:", "some finding is an error");
  }

  @Test
  void theLauncherFindsItAndNoDatabaseIsAsked() {
    var found =
        java.util.ServiceLoader.load(vn.lienthong.shared.NodeCommand.class).stream()
            .map(java.util.ServiceLoader.Provider::get)
            .filter(command -> command.name().equals("lint-catalogue"))
            .toList();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).needsDatabase()).isFalse();
    assertThat(found.get(0).usage()).contains("Exit codes:");
  }

  /** The launcher says what day it is. */
  @Test
  void theCommandOfAnotherDayLooksAtBasesOnThatDay() throws IOException {
    var file =
        file(
            "basis.json",
            aProcedure().with("CANCUPHAPLY", List.of(Map.of("SOVANBAN", "61/2018/NĐ-CP"))));
    new LintCatalogueCommand(TODAY, Map.of())
        .on(LocalDate.of(2025, 6, 30))
        .run(new PGSimpleDataSource(), List.of(file), out, out);

    assertThat(said()).doesNotContain("LC-401").contains("không phát hiện gì");
  }

  private int run(String... arguments) {
    return new LintCatalogueCommand(TODAY, Map.of())
        .run(new PGSimpleDataSource(), List.of(arguments), out, out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, NationalFile content) throws IOException {
    return Files.writeString(folder.resolve(name), content.answer()).toString();
  }
}
