package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command as it is, at two points: a node is killed under load, then its database. */
@Tag("process")
class KillPointsTests {
  @TempDir Path folder;

  @Test
  void whatWasAnsweredIsThereOnceAfterApplicationAndDatabaseWereKilled() throws Exception {
    var file = folder.resolve("results.json");
    var out = new StringWriter();

    int code =
        Chaos.line(Chaos.all(), Campaign::run)
            .setOut(new PrintWriter(out, true))
            .execute(
                "axis",
                "--only",
                "kill",
                "--points",
                "2",
                "--seed",
                "1",
                "--json",
                file.toString());

    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString()).contains("point 1 of 2: APPLICATION", "point 2 of 2: DATABASE");
    var result = JsonMapper.shared().readTree(Files.readString(file)).get(0);
    assertThat(result.get("count").get("answered").asInt()).isGreaterThan(10);
    assertThat(result.get("count").get("found").asInt())
        .isEqualTo(result.get("count").get("answered").asInt());
  }
}
