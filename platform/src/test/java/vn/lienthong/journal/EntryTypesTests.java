package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.MainClasses;

/**
 * The written list of what each module announces. Run with {@code -Ddocs.write=true} to write the
 * tables of docs/modules anew.
 */
@Tag("once")
class EntryTypesTests {
  private static final String BEGIN = "<!-- entry types -->";
  private static final String END = "<!-- /entry types -->";
  private static final Path DOCS = Path.of("..", "docs", "modules");

  private final Map<String, List<EntryType>> byModule = new TreeMap<>();

  EntryTypesTests() {
    for (var found : MainClasses.ALL) {
      if (found.isEnum() && found.isAssignableTo(EntryType.class)) {
        byModule.computeIfAbsent(module(found), name -> new ArrayList<>()).addAll(constants(found));
      }
    }
  }

  @Test
  void theJournalsOwnListIsFound() {
    assertThat(byModule.get("journal")).contains(JournalEntry.values());
  }

  @Test
  void everyTypeIsNamedAfterItsModuleOnceAndSaysSinceWhen() {
    var names = new ArrayList<String>();
    byModule.forEach((module, types) ->
        types.forEach(type -> {
          names.add(type.type() + " " + type.version());
          assertThat(type.type()).matches(module + "\\.[a-z]+(-[a-z]+)*");
          assertThat(type.version()).isPositive();
          assertThat(type.since()).matches("\\d+\\.\\d+");
          assertThat(type.facts()).doesNotHaveDuplicates();
        }));

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyModulePageHoldsTheTableOfItsTypes() throws IOException {
    for (var module : byModule.entrySet()) {
      var page = DOCS.resolve(module.getKey() + ".md");
      var table = table(module.getValue());
      if (Boolean.getBoolean("docs.write")) write(page, table);

      if (!hasTable(module.getKey(), page)) continue;
      assertThat(Files.readString(page))
          .as("-Ddocs.write=true writes the table of " + page)
          .contains(table);
    }
  }

  /** A module page takes part as soon as it has the marks; the journal's own always does. */
  private static boolean hasTable(String module, Path page) throws IOException {
    return module.equals("journal") || Files.exists(page) && Files.readString(page).contains(BEGIN);
  }

  private static String table(List<EntryType> types) {
    var table =
        new StringBuilder(BEGIN + "\n| entry | version | facts | since |\n|---|---|---|---|\n");
    for (var type : types) {
      table.append(
          "| `%s` | %d | %s | %s |\n"
              .formatted(
                  type.type(), type.version(), String.join(", ", type.facts()), type.since()));
    }
    return table.append(END).toString();
  }

  private static void write(Path page, String table) throws IOException {
    var text = Files.exists(page) ? Files.readString(page) : "";
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    var fresh =
        begin < 0 || end < begin
            ? text + "\n## Entries in the journal\n\n" + table + "\n"
            : text.substring(0, begin) + table + text.substring(end + END.length());
    Files.createDirectories(DOCS);
    Files.writeString(page, fresh);
  }

  private static String module(JavaClass found) {
    return found.getPackageName().split("\\.")[2];
  }

  private static List<EntryType> constants(JavaClass found) {
    return Arrays.stream(found.reflect().getEnumConstants()).map(EntryType.class::cast).toList();
  }
}
