package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is compared must not be the same code: the oracle knows the JDK and itself. */
class IndependenceTests {
  private static final Path SOURCES = Path.of("src/test/java/vn/lienthong/casework/oracle");
  private static final Pattern OTHER =
      Pattern.compile(
          "vn\\.lienthong\\.(?!casework\\.oracle;)\\S*|import (static )?(?!java\\.)\\S+;");

  @Test
  void noFileOfTheOracleNamesAClassOfTheProductOrALibrary() throws IOException {
    var files = files();
    assertThat(files).hasSizeGreaterThan(10);
    for (var file : files) {
      assertThat(OTHER.matcher(Files.readString(file)).results().map(found -> found.group()))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void aBorrowedClassWouldBeSeen() {
    for (var borrowed :
        List.of(
            "import vn.lienthong.calendar.WeeklyHours;",
            "import static vn.lienthong.shared.BusinessClock.ZONE;",
            "var week = vn.lienthong.calendar.WeeklyHours.OFFICE;",
            "import de.siegmar.fastcsv.reader.CsvReader;")) {
      assertThat(OTHER.matcher(borrowed).find()).as(borrowed).isTrue();
    }
    assertThat(OTHER.matcher("package vn.lienthong.casework.oracle;").find()).isFalse();
    assertThat(OTHER.matcher("import java.time.LocalDate;").find()).isFalse();
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(SOURCES)) {
      return files.filter(file -> !file.toString().endsWith("Tests.java")).toList();
    }
  }
}
