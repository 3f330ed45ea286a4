package vn.lienthong.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floors under a node's start can be started themselves, or there is nothing to compare. */
class FloorTests {
  @TempDir Path folder;

  @Test
  void theBareFrameworkStartsAndStops() throws Exception {
    var times = program(BareFramework.class, BareFramework.READY).time(folder);
    assertThat(times.start()).isPositive();
    assertThat(folder.resolve("errors.log")).isEmptyFile();
  }

  @Test
  void theBareDatabaseStartsTwiceOnTheSameDataAndStops() throws Exception {
    var database = program(BareDatabase.class, BareDatabase.READY);
    var data = folder.resolve("data");

    database.time(folder, data.toString());
    assertThat(data).isDirectoryContaining("glob:**/postgres*");
    var again = database.time(folder, data.toString());

    assertThat(again.start()).isPositive();
    assertThat(again.stop()).isPositive();
  }

  private static Program program(Class<?> main, String ready) {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new Program(path, main.getName(), ready);
  }
}
