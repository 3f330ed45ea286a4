package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class Phase4Tests {
  @Test
  void theLineOfThePeerIsReadByName() throws IOException {
    var peer = Phase4.parse("exchanges=1010 seconds=10.100 cpu=16.500 median=16.20 p99=56.00");
    assertThat(peer).isEqualTo(new Phase4(100, 16.5, 16.2, 56));
  }

  @Test
  void aLineWithoutAFigureIsRefused() {
    assertThatThrownBy(() -> Phase4.parse("exchanges=5 seconds=1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cpu");
  }
}
