package vn.lienthong.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the words after {@code ./lienthong start} become. */
class StartArgumentsTests {
  @TempDir Path folder;

  @Test
  void everyOptionIsAKeyOfTheConfiguration() {
    var start =
        new StartCommand(
            Object.class,
            0,
            Path.of("dữ liệu"),
            true,
            LocalDate.of(2020, 2, 29),
            List.of("--lienthong.web.a=b"));
    assertThat(start.arguments())
        .containsExactly(
            "--lienthong.web.a=b",
            "--server.port=0",
            "--lienthong.node.data=dữ liệu",
            "--lienthong.node.sample=false",
            "--lienthong.node.date=2020-02-29");
  }

  /** Unset is not the same as no: the first start then decides by the kind of database. */
  @Test
  void whatIsNotSaidIsNotSet() {
    assertThat(new StartCommand(Object.class, null, null, false, null, List.of()).arguments())
        .isEmpty();
  }

  /** A first start cannot be taken back, so a slip of the hand must not make a sample country. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--emtpy",
        "--Empty",
        "-empty",
        "empty",
        "--port8080",
        "--empty=yes=no",
        "--date",
        "--lienthong",
        "--=x",
        "--.=x",
        "",
        " ",
        "--lienthong.node.data"
      })
  void aMistypedOptionEndsTheStartBeforeAnythingIsMade(String word) {
    assertThat(run("start", "--data", data(), word)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "--port, many",
    "--port, 99999999999",
    "--date, 2020-02-30",
    "--date, 12/02/2020",
    "--date, 2021-02-29"
  })
  void aValueThatIsNoneOfItsKindEndsTheStart(String option, String value) {
    assertThat(run("start", "--data", data(), option, value)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--server.port=0",
        "--lienthong.node.database-url=jdbc:postgresql://h/x?user=a&password=b=c",
        "--lienthong.web.limits[0]=5",
        "--spring.application.json={}",
        "--logging.level.vn.lienthong=debug",
        "--lienthong.web.title=",
        "--lienthong.web.title=Cổng\ndịch vụ"
      })
  void aKeyWithItsValueGoesToTheConfigurationAsItIs(String property) {
    assertThat(new NodeCommands.Property().convert(property)).isSameAs(property);
  }

  @Test
  void noWordAtAllIsAnsweredWithTheUsage() {
    assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "restore", "move-database"})
  void aCommandOnDataNeedsToBeToldItsFile(String command) {
    assertThat(run(command, "--data", data())).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run(command, "a", "b", "--data", data())).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static int run(String... arguments) {
    return NodeCommandLine.run(Object.class, List.of(), arguments);
  }
}
