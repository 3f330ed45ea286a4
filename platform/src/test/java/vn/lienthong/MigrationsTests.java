package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A migration that has landed is never edited: its checksum is on record. */
class MigrationsTests {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path RECORD = MIGRATIONS.resolve("checksums.txt");

  /**
   * A new migration is put on record by adding its line; {@code -Dmigrations.record=true} does it,
   * and only for files that are not on record yet.
   */
  @Test
  void noMigrationChangesAfterItWasPutOnRecord() throws Exception {
    var recorded = recorded();
    if (Boolean.getBoolean("migrations.record")) {
      record(recorded);
    }
    assertThat(found()).as("see %s", RECORD).containsExactlyEntriesOf(recorded);
  }

  @Test
  void migrationsOfAModuleAreNumberedWithoutGap() throws IOException {
    for (var module : modules()) {
      try (var scripts = Files.list(MIGRATIONS.resolve(module))) {
        var numbers =
            scripts
                .map(script -> script.getFileName().toString())
                .filter(name -> name.endsWith(".sql"))
                .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                .sorted()
                .toList();
        var expected = new ArrayList<Integer>();
        for (int i = 1; i <= numbers.size(); i++) {
          expected.add(i);
        }
        assertThat(numbers).as(module).isEqualTo(expected);
      }
    }
  }

  @Test
  void aModuleTouchesItsOwnSchemaOnly() throws IOException {
    var modules = modules();
    for (var module : modules) {
      for (var script : scripts(module)) {
        var sql = Files.readString(script).replaceAll("(?m)--.*$", "");
        for (var other : modules) {
          if (!other.equals(module)) {
            assertThat(sql.toLowerCase(java.util.Locale.ROOT))
                .as("%s in %s", other, script)
                .doesNotContainPattern(
                    "(references|table|join|into|update|on|from)\\s+" + other + "\\.");
          }
        }
      }
    }
  }

  private static void record(Map<String, String> recorded) throws Exception {
    for (var entry : found().entrySet()) {
      recorded.putIfAbsent(entry.getKey(), entry.getValue());
    }
    var lines = new ArrayList<String>();
    recorded.forEach((file, sum) -> lines.add(sum + "  " + file));
    Files.write(RECORD, lines);
  }

  private static TreeMap<String, String> recorded() throws IOException {
    var recorded = new TreeMap<String, String>();
    if (Files.exists(RECORD)) {
      for (var line : Files.readAllLines(RECORD)) {
        recorded.put(line.substring(66), line.substring(0, 64));
      }
    }
    return recorded;
  }

  private static TreeMap<String, String> found() throws Exception {
    var found = new TreeMap<String, String>();
    for (var module : modules()) {
      for (var script : scripts(module)) {
        var text = Files.readString(script).replace("\r\n", "\n");
        var sum =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        found.put(module + "/" + script.getFileName(), HexFormat.of().formatHex(sum));
      }
    }
    return found;
  }

  private static List<String> modules() throws IOException {
    try (var folders = Files.list(MIGRATIONS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<Path> scripts(String module) throws IOException {
    try (var scripts = Files.list(MIGRATIONS.resolve(module))) {
      return scripts.filter(script -> script.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
