package vn.lienthong.exchange.application;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A test on an axis of its own, empty at each start. */
@Tag("once")
abstract class OnTheAxis {
  @TempDir Path directory;
  AxisHarness axis;

  @BeforeEach
  void open() {
    axis = harness();
  }

  AxisHarness harness() {
    return new AxisHarness(directory);
  }

  @AfterEach
  void close() {
    axis.close();
  }
}
