package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.bench.axis.Letters;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.Limits;
import vn.lienthong.edxml.TraceHeader;
import vn.lienthong.edxml.TraceHeaderStamp;
import vn.lienthong.edxml.TraceSlot;

/** The bytes that were sent are known again in those that were fetched. */
class OriginalTests {
  private static final TraceHeader HOP =
      TraceHeader.of("000.00.00.G22", LocalDateTime.of(2020, 2, 12, 8, 0));

  @Test
  void aLetterWithTheHopOfTheAxisIsTheLetterThatWasSent() throws Exception {
    var sent = new Letters(5_000).letter("1", Letters.COMMUNE);
    var fetched = stamped(sent);

    assertThat(fetched).isNotEqualTo(sent);
    assertThat(Original.digest(fetched)).isEqualTo(Original.sha256(sent));
  }

  @Test
  void oneOtherByteIsSeen() throws Exception {
    var sent = new Letters(5_000).letter("1", Letters.COMMUNE);
    var fetched = stamped(sent);
    fetched[fetched.length / 2] ^= 1;

    assertThat(Original.digest(fetched)).isNotEqualTo(Original.sha256(sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n    ", "\t"})
  void theHopIsTakenOffInEveryLayout(String layout) throws Exception {
    var sent = "<a:L>é<a:B>1</a:B></a:L>".getBytes(StandardCharsets.UTF_8);
    var slot =
        new TraceSlot(
            "<a:L>é".getBytes(StandardCharsets.UTF_8).length, "a", false, layout, "UTF-8");
    var fetched =
        new TraceHeaderStamp(slot, HOP).apply(new ByteArrayInputStream(sent)).readAllBytes();

    assertThat(new String(fetched, StandardCharsets.UTF_8)).contains("<a:TraceHeader>");
    assertThat(Original.digest(fetched)).isEqualTo(Original.sha256(sent));
  }

  @Test
  void aSecondHopIsNotTakenOff() throws Exception {
    var sent = new Letters(5_000).letter("1", Letters.COMMUNE);

    assertThat(Original.digest(stamped(stamped(sent)))).isNotEqualTo(Original.sha256(sent));
  }

  @Test
  void aPacketWithoutAHopIsItself() {
    var packet = "<a>nothing here</a>".getBytes(StandardCharsets.UTF_8);
    assertThat(Original.digest(packet)).isEqualTo(Original.sha256(packet));
  }

  private static byte[] stamped(byte[] packet) throws Exception {
    var in = new ByteArrayInputStream(packet);
    var read = (DocumentPacket) EdxmlReader.read(in, Limits.standard());
    return new TraceHeaderStamp(read.slot(), HOP)
        .apply(new ByteArrayInputStream(packet))
        .readAllBytes();
  }
}
