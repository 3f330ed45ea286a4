package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRateTests {
  @TempDir Path folder;

  @Test
  void theFileHoldsAllThatWasCounted() throws Exception {
    var file = folder.resolve("flushed");

    double rate = DiskRate.perSecond(file, 1000, Duration.ofMillis(20));

    assertThat(rate).isPositive();
    assertThat(Files.size(file)).isPositive();
    assertThat(Files.size(file) % 1000).isZero();
  }
}
