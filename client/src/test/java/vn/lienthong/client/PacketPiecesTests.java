package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packet in pieces over a line that is cut wherever a test wants it. */
class PacketPiecesTests {
  private static final int SIZE = 1000;

  @TempDir Path folder;
  private final KeptPieces axis = new KeptPieces();

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 500, 999, 1000, 1001, 1 << 20})
  void theAxisGetsTheFileWhateverThePiece(int piece) throws IOException {
    var packet = packet(SIZE);
    assertThat(send(packet, piece).docId()).isEqualTo("d1");
    assertThat(axis.bytes.toByteArray()).isEqualTo(Files.readAllBytes(packet));
    assertThat(axis.calls).hasSize(-Math.floorDiv(-SIZE, piece));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void afterACutTheSameCallGoesOnWhereItStopped(int before) throws IOException {
    var packet = packet(SIZE);
    axis.cutAfter = before;
    assertThatExceptionOfType(AxisUnreachable.class).isThrownBy(() -> send(packet, 300));
    assertThat(axis.bytes.size()).isEqualTo(Math.min(SIZE, 300 * before));

    axis.cutAfter = Integer.MAX_VALUE;
    axis.calls.clear();
    assertThat(send(packet, 300).docId()).isEqualTo("d1");
    assertThat(axis.calls.get(0)).isEqualTo(300L * before);
    assertThat(axis.bytes.toByteArray()).isEqualTo(Files.readAllBytes(packet));
  }

  @Test
  void whatIsWholeAlreadyIsOnlyCompleted() throws IOException {
    var packet = packet(SIZE);
    send(packet, 300);
    axis.calls.clear();
    assertThat(send(packet, 300).docId()).isEqualTo("d1");
    assertThat(axis.calls).isEmpty();
  }

  /** Somebody else sends the same packet: the axis says where it is, and both go on from there. */
  @Test
  void aPieceThatIsThereAlreadyIsPassedBy() throws IOException {
    var packet = packet(SIZE);
    axis.aheadOnce = 700;
    send(packet, 300);
    assertThat(axis.calls).containsExactly(0L, 700L);
    assertThat(axis.bytes.toByteArray()).isEqualTo(Files.readAllBytes(packet));
  }

  @Test
  void anAxisThatNeverGoesOnIsLeftAlone() throws IOException {
    var packet = packet(SIZE);
    axis.deaf = true;
    assertThatExceptionOfType(AxisUnreachable.class).isThrownBy(() -> send(packet, 300));
    assertThat(axis.calls).hasSizeLessThan(10);
  }

  @Test
  void progressIsThatOfTheWholePacket() throws IOException {
    var told = new ArrayList<Long>();
    new PacketPieces(axis, 400)
        .send(
            packet(SIZE),
            (moved, total) -> {
              assertThat(total).isEqualTo(SIZE);
              told.add(moved);
            });
    assertThat(told).containsExactly(0L, 400L, 800L, 1000L);
  }

  @Test
  void whatCannotBeReadOrCutIsSaid() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> send(folder.resolve("none"), 300));
    assertThatIllegalArgumentException().isThrownBy(() -> new PacketPieces(axis, 0));
  }

  private Submitted send(Path packet, int piece) {
    return new PacketPieces(axis, piece).send(packet, Progress.UNWATCHED);
  }

  private Path packet(int size) throws IOException {
    var bytes = new byte[size];
    new Random(3).nextBytes(bytes);
    axis.expected = HexFormat.of().formatHex(FileHash.sha256(bytes));
    return Files.write(folder.resolve("p.edxml"), bytes);
  }

  /** An axis that keeps what it is given, and whose line can be cut. */
  private static final class KeptPieces implements UploadPort {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Long> calls = new ArrayList<>();
    private String expected = "";
    private int cutAfter = Integer.MAX_VALUE;
    private int aheadOnce;
    private boolean deaf;

    @Override
    public Open announce(long size, String sha256) {
      assertThat(size).isEqualTo(SIZE);
      assertThat(sha256).isEqualTo(expected);
      return new Open("u1", bytes.size());
    }

    @Override
    public long append(String id, long offset, byte[] piece) {
      assertThat(id).isEqualTo("u1");
      if (calls.size() == cutAfter) {
        throw new AxisUnreachable(1, new IOException("cut"));
      }
      calls.add(offset);
      if (deaf) {
        return 0;
      }
      assertThat(offset).isEqualTo(bytes.size());
      bytes.writeBytes(piece);
      if (aheadOnce > bytes.size()) {
        ahead();
      }
      return bytes.size();
    }

    private void ahead() {
      var all = new byte[SIZE];
      new Random(3).nextBytes(all);
      bytes.write(all, bytes.size(), aheadOnce - bytes.size());
    }

    @Override
    public Submitted complete(String id) {
      var digest = HexFormat.of().formatHex(FileHash.sha256(bytes.toByteArray()));
      assertThat(digest).isEqualTo(expected);
      return new Submitted("d1", false, "");
    }
  }
}
