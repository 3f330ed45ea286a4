package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapLogTests {
  @Test
  void theHighestOfAllCollectionsAreTold() {
    var log =
        new HeapLog(
            """
            [0.010s][info][gc] Using G1
            [1.2s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 120M->40M(256M) 3.1ms
            [1.9s][info][gc] GC(1) Pause Full (System.gc()) 90M->61M(256M) 9.1ms
            [2.0s][info][gc] GC(2) Concurrent Mark Cycle 3ms
            """);

    assertThat(log.highest()).isEqualTo(120);
    assertThat(log.kept()).isEqualTo(61);
  }

  @Test
  void aLogWithoutACollectionHasNoFigure() {
    assertThat(new HeapLog("[0.010s][info][gc] Using G1\n").kept()).isNaN();
  }

  @Test
  void aPartOfTheTimeHasAFloorOfItsOwn() {
    var log = new HeapLog("9M->4M(99M)\n9M->3M(99M)\n9M->6M(99M)\n9M->7M(99M)\n");

    assertThat(log.floor(0, 0.5)).isEqualTo(3);
    assertThat(log.floor(0.5, 1)).isEqualTo(6);
    assertThat(log.floor(0, 0.1)).isNaN();
  }
}
