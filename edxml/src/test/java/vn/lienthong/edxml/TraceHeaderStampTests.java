package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.fixture;
import static vn.lienthong.edxml.Packets.packet;
import static vn.lienthong.edxml.Packets.utf8;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One hop more, not one other byte changed. */
class TraceHeaderStampTests {
  private static final TraceHeader HOP =
      TraceHeader.of("000.00.00.G22", LocalDateTime.of(2020, 2, 12, 8, 0, 5));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02_party_sender_zip_in_doc.edxml",
        "03_unbound_xlink_placeholder.edxml",
        "04_update.edxml",
        "08_returned_2019.edxml",
        "09_returned_2025.edxml",
        "11_three_attachments.edxml",
        "12_minimal.edxml",
        "13_party_ddMMyyyy_lf.edxml",
        "15_csharp_layout.edxml",
        "21_utf8_bom.edxml",
        "22_utf16le.edxml",
        "23_utf16be_no_mark.edxml",
        "24_windows1258.edxml",
        "26_no_prefix.edxml",
        "27_other_prefix.edxml",
        "28_no_trace_list.edxml",
        "29_self_closed_trace_list.edxml",
        "30_compact.edxml",
        "31_no_declaration.edxml"
      })
  void everyKindOfPacketGetsExactlyOneHop(String file) throws IOException {
    var original = fixture(file);
    var before = document(original);
    var stamped = stamp(original, before.slot(), HOP);
    var after = document(stamped);
    assertThat(after.header().trace()).hasSize(before.header().trace().size() + 1).endsWith(HOP);
    assertThat(after.header().withTrace(before.header().trace())).isEqualTo(before.header());
    assertThat(after.facts().contentHash()).isEqualTo(before.facts().contentHash());
    int slot = (int) before.slot().offset();
    assertThat(Arrays.copyOf(stamped, slot)).isEqualTo(Arrays.copyOf(original, slot));
    assertThat(Arrays.copyOfRange(stamped, stamped.length - original.length + slot, stamped.length))
        .isEqualTo(Arrays.copyOfRange(original, slot, original.length));
  }

  @Test
  void theHopIsLaidOutLikeItsNeighbour() throws IOException {
    var original = fixture("08_returned_2019.edxml");
    var stamped =
        new String(
            stamp(original, document(original).slot(), HOP),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(stamped)
        .contains(
            "2020/02/12 08:10:03</edXML:Timestamp>\r\n        </edXML:TraceHeader>\r\n        <edXML:TraceHeader>\r\n"
                + "          <edXML:OrganId>000.00.00.G22</edXML:OrganId>\r\n"
                + "          <edXML:Timestamp>2020/02/12 08:00:05</edXML:Timestamp>\r\n"
                + "        </edXML:TraceHeader>\r\n      </edXML:TraceHeaderList>");
  }

  @Test
  void aPrefixDeclaredOnTheHopBeforeIsNotBorrowed() throws IOException {
    var list =
        "<TraceHeaderList><n:TraceHeader xmlns:n='"
            + EdxmlReader.NAMESPACE
            + "'><n:OrganId>1</n:OrganId></n:TraceHeader></TraceHeaderList>";
    var original = utf8(packet(MESSAGE, list, ""));
    assertThat(document(original).slot().prefix()).isEmpty();
    assertThat(document(stamp(original, document(original).slot(), HOP)).header().trace())
        .hasSize(2);
  }

  @Test
  void aSecondHopFollowsTheFirstInAnInsertedList() throws IOException {
    var original = fixture("29_self_closed_trace_list.edxml");
    var once = stamp(original, document(original).slot(), HOP);
    var second = new TraceHeader("000.00.00.H41", "2020/02/12 08:00:09");
    var twice = stamp(once, document(once).slot(), second);
    assertThat(document(twice).header().trace()).containsExactly(HOP, second);
  }

  @Test
  void markupAndUnknownLettersInAHopAreEscapedInThePacketsEncoding() throws IOException {
    var original = fixture("24_windows1258.edxml");
    var odd = new TraceHeader("A&B<Ộ漢>", "2020/02/12 08:00:05");
    assertThat(document(stamp(original, document(original).slot(), odd)).header().trace())
        .endsWith(odd);
  }

  @Test
  void theStreamMayBeReadByteByByteAndClosesItsSource() throws IOException {
    var original = fixture("20_plain.edxml");
    var closed = new AtomicBoolean();
    var source =
        new FilterInputStream(new ByteArrayInputStream(original)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    var stamp = new TraceHeaderStamp(document(original).slot(), HOP);
    long count = 0;
    try (var in = stamp.apply(source)) {
      while (in.read() >= 0) {
        count++;
      }
    }
    assertThat(count).isEqualTo(stamp.length(original.length));
    assertThat(closed).isTrue();
  }

  @Test
  void aHopWithACharacterThatXmlForbidsIsAFault() {
    var slot = document(fixture("20_plain.edxml")).slot();
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> new TraceHeaderStamp(slot, new TraceHeader("a\u0001", "")));
  }

  private static byte[] stamp(byte[] packet, TraceSlot slot, TraceHeader hop) throws IOException {
    var stamp = new TraceHeaderStamp(slot, hop);
    var stamped = stamp.apply(new ByteArrayInputStream(packet)).readAllBytes();
    assertThat(stamped).hasSize((int) stamp.length(packet.length));
    return stamped;
  }

  @Test
  void theSecondOfTwoListsGetsTheHopInItsOwnPrefix() throws IOException {
    var ns = EdxmlReader.NAMESPACE;
    var hop = "<%sTraceHeader><%sOrganId>1</%sOrganId></%sTraceHeader>";
    var lists =
        "<a:TraceHeaderList xmlns:a='"
            + ns
            + "'>"
            + hop.replace("%s", "a:")
            + "</a:TraceHeaderList>"
            + "<b:TraceHeaderList xmlns:b='"
            + ns
            + "'>"
            + hop.replace("%s", "b:")
            + "</b:TraceHeaderList>";
    var original = utf8(packet(MESSAGE, lists, ""));
    assertThat(document(original).slot().prefix()).isEqualTo("b");
    assertThat(document(stamp(original, document(original).slot(), HOP)).header().trace())
        .hasSize(3);
  }

  @Test
  void aSecondHeaderDoesNotMoveTheSlot() throws IOException {
    var second =
        "</edXMLHeader><b:edXMLHeader xmlns:b='"
            + EdxmlReader.NAMESPACE
            + "'><b:TraceHeaderList/></b:edXMLHeader><edXMLHeader>";
    var original = utf8(packet(MESSAGE, second, ""));
    assertThat(Packets.codes(document(original))).containsOnly(EdxCode.ELEMENT_REPEATED);
    assertThat(document(stamp(original, document(original).slot(), HOP)).header().trace())
        .containsExactly(HOP);
  }
}
