package vn.lienthong.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A port is nobody's, and nobody is given it by chance before its server is there. */
class FreePortTests {
  private static final int ABOVE = FreePort.LOWEST + FreePort.COUNT;

  @Test
  void nobodyHasItAndTheSystemGivesItToNobody() throws IOException {
    var seen = new HashSet<Integer>();
    for (int n = 0; n < 20; n++) {
      seen.add(FreePort.next());
    }
    assertThat(seen).hasSizeGreaterThan(1).allMatch(port -> port >= 20_000 && port < ABOVE);
    assertThat(ABOVE).as("where Linux begins to give ports to anybody").isLessThan(32_768);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "127.0.0.1"})
  void whatSomebodyListensAtIsPassedOver(String address) throws IOException {
    int place = FreePort.next() - FreePort.LOWEST;
    try (var taken = new ServerSocket(FreePort.from(place), 1, InetAddress.getByName(address))) {
      int held = taken.getLocalPort();
      assertThat(FreePort.from(held - FreePort.LOWEST)).isNotEqualTo(held);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, FreePort.COUNT - 1, Integer.MAX_VALUE})
  void everyPlaceLeadsIntoTheRange(int place) throws IOException {
    assertThat(FreePort.from(place)).isBetween(FreePort.LOWEST, ABOVE - 1);
  }
}
