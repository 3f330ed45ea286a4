package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTests {
  private final CommandLineRun line = new CommandLineRun();

  @ParameterizedTest
  @ValueSource(strings = {"validate", "send", "inbox", "trace"})
  void everyCommandExplainsItselfInVietnamese(String command) {
    assertThat(line.run(command, "--help")).isZero();
    assertThat(line.out()).contains("Cách dùng: lienthong " + command).contains("Tùy chọn");
    assertThat(line.out().lines().filter(each -> each.strip().startsWith("--")))
        .as("options without a description")
        .noneMatch(each -> each.strip().matches("--\\S+"));
  }

  @Test
  void withoutACommandItExplainsAll() {
    assertThat(line.run()).isZero();
    assertThat(line.out()).contains("validate", "send", "inbox", "trace", "Kiểm tra gói tin");
  }

  @ParameterizedTest
  @CsvSource({
    "--lang=en,    '',          Usage:",
    "--lang=vi,    en_US.UTF-8, Cách dùng:",
    "'',           en_US.UTF-8, Usage:",
    "'',           vi_VN.UTF-8, Cách dùng:",
    "'',           C.UTF-8,     Cách dùng:",
    "'',           '',          Cách dùng:"
  })
  void theLanguageIsTheOptionThenLangThenVietnamese(String option, String lang, String expected) {
    String[] command =
        Stream.of("inbox", option, "--help").filter(each -> !each.isEmpty()).toArray(String[]::new);

    assertThat(line.with("LANG", lang).run(command)).isZero();
    assertThat(line.out()).startsWith(expected);
  }

  @Test
  void whatIsNotUnderstoodIsExitCode2WithAPointerToTheHelp() {
    assertThat(line.run("validate")).isEqualTo(2);
    assertThat(line.run("validate", "--no-such", "x")).isEqualTo(2);
    assertThat(line.run("trace", "--lang", "en")).isEqualTo(2);
    assertThat(line.err())
        .contains("Chưa hiểu lệnh: thiếu FILE")
        .contains("Xem hướng dẫn: lienthong validate --help")
        .contains("không có tham số --no-such")
        .contains("DOCID is missing");
  }

  @Test
  void aMistypedOptionIsNamedBeforeTheFileThatIsMissing() {
    assertThat(line.run("validate", "--foo")).isEqualTo(2);
    assertThat(line.err()).contains("không có tham số --foo").doesNotContain("thiếu FILE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lang=xx", "--lang=EN"})
  void aLanguageThatNobodySpeaksIsRefused(String option) {
    assertThat(line.run("validate", option, "x")).isEqualTo(2);
    assertThat(line.err()).contains("--lang vi", "--lang en");
  }

  @Test
  void aMissingSettingNamesOptionAndVariable() {
    assertThat(line.with("LIENTHONG_URL", "http://127.0.0.1:1/vxp").run("inbox")).isEqualTo(2);
    assertThat(line.err()).contains("--system").contains("LIENTHONG_SYSTEM");
  }

  @Test
  void anAddressThatIsNoneIsSaidSo() {
    var exit = line.run("inbox", "--url", "trục", "--system", "x", "--secret", "y");

    assertThat(exit).isEqualTo(2);
    assertThat(line.err()).contains("địa chỉ trục không hợp lệ: trục");
  }

  @Test
  void nobodyAtTheAddressIsExitCode3() {
    var exit =
        line.run("inbox", "--url", "http://127.0.0.1:1/vxp", "--system", "x", "--secret", "y");

    assertThat(exit).isEqualTo(3);
    assertThat(line.err()).contains("Không liên lạc được với trục sau 5 lần thử");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    var vietnamese = Messages.of(Locale.forLanguageTag("vi"));
    var english = Messages.of(Locale.ENGLISH);

    assertThat(english.locale()).isNotEqualTo(vietnamese.locale());
    assertThat(new TreeSet<>(english.bundle().keySet()))
        .isEqualTo(new TreeSet<>(vietnamese.bundle().keySet()))
        .hasSizeGreaterThan(80);
    assertThat(List.of(vietnamese.text("status.01"), english.text("status.01")))
        .containsExactly("01 đã đến", "01 arrived");
  }
}
