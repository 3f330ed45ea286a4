package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.StoredPacket;

/** Many packets cost few statements, and never more than a few megabytes are held. */
class PacketsAheadTests {
  private static final long MEGABYTE = 1024L * 1024;

  private final Shelf shelf = new Shelf();

  private StoredPacket inARow(int number, long size) {
    var packet = new StoredPacket(new UUID(0, number), "", size, null);
    shelf.rows.put(packet.id(), new byte[] {(byte) number});
    return packet;
  }

  private List<Integer> opened(List<StoredPacket> packets) throws IOException {
    var ahead = new PacketsAhead(shelf, packets);
    var bytes = new ArrayList<Integer>();
    for (var packet : packets) {
      try (var in = ahead.open(packet)) {
        bytes.add(in.read());
      }
    }
    return bytes;
  }

  @Test
  void smallOnesComeTogetherAndEachIsItself() throws Exception {
    var packets = List.of(inARow(1, 100), inARow(2, 100), inARow(3, 100));

    assertThat(opened(packets)).containsExactly(1, 2, 3);
    assertThat(shelf.asked).containsExactly(3);
    assertThat(shelf.alone).isEmpty();
  }

  @Test
  void noMoreAreHeldThanFourMegabytes() throws Exception {
    var packets =
        List.of(
            inARow(1, 2 * MEGABYTE),
            inARow(2, 2 * MEGABYTE),
            inARow(3, 1),
            inARow(4, 5 * MEGABYTE),
            inARow(5, 1));

    assertThat(opened(packets)).containsExactly(1, 2, 3, 4, 5);
    assertThat(shelf.asked).containsExactly(2, 1, 1, 1);
  }

  @Test
  void whatLiesInAFileIsOpenedAlone() throws Exception {
    var large = new StoredPacket(new UUID(0, 9), "", 300 * MEGABYTE, "00/large.edxml");

    assertThat(opened(List.of(inARow(1, 1), large, inARow(2, 1)))).containsExactly(1, 9, 2);
    assertThat(shelf.asked).containsExactly(2);
    assertThat(shelf.alone).containsExactly(large);
  }

  @Test
  void whatLeftMeanwhileIsAskedForAloneWhichSaysWhy() {
    var gone = inARow(1, 1);
    shelf.rows.clear();

    assertThatThrownBy(() -> opened(List.of(gone))).hasMessage("archived");
  }

  /** Packets in memory that count what is asked of them. */
  private static final class Shelf implements Packets {
    private final Map<UUID, byte[]> rows = new HashMap<>();
    private final List<Integer> asked = new ArrayList<>();
    private final List<StoredPacket> alone = new ArrayList<>();

    @Override
    public InputStream open(StoredPacket packet) throws IOException {
      if (packet.file() == null) {
        throw new IOException("archived");
      }
      alone.add(packet);
      return new ByteArrayInputStream(new byte[] {(byte) packet.id().getLeastSignificantBits()});
    }

    @Override
    public Map<UUID, byte[]> inRows(Collection<UUID> packets) {
      asked.add(packets.size());
      var found = new HashMap<>(rows);
      found.keySet().retainAll(packets);
      return found;
    }

    @Override
    public Set<String> named(Collection<String> files) {
      return Set.of();
    }
  }
}
