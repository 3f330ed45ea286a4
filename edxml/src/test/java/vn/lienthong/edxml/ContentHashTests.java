package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packet;
import static vn.lienthong.edxml.Packets.utf8;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By its content hash the axis tells a repetition from another document under the same id. */
class ContentHashTests {
  private static final String DETAILS =
      "<Code><CodeNumber>7</CodeNumber><CodeNotation>UBND-TH</CodeNotation></Code>"
          + "<PromulgationInfo><Place>Đồng Hới</Place>"
          + "<PromulgationDate>2020/02/12</PromulgationDate></PromulgationInfo>"
          + "<ToPlaces><Place>Như trên</Place><Place>Lưu: VT</Place></ToPlaces>";
  private static final String BUSINESS =
      "<TraceHeaderList><Bussiness><BussinessDocType>1</BussinessDocType>"
          + "<BussinessDocReason>Nhầm</BussinessDocReason><DocumentId>D-0</DocumentId>"
          + "</Bussiness></TraceHeaderList>";
  private static final String FILES =
      attachment("a.pdf", "application/pdf", Packets.PDF)
          + attachment("b.txt", "text/plain", utf8("hai"));
  private static final String BASE = packet(MESSAGE + DETAILS, BUSINESS, FILES);

  static Stream<Arguments> sameContent() {
    var zipped = attachment("b.txt", "application/zip", Packets.zip("x.txt", "hai"));
    return Stream.of(
        Arguments.of("layout", BASE.replace("><", ">\r\n\t <")),
        Arguments.of("comments", BASE.replace("<Code>", "<!-- số --><Code>")),
        Arguments.of("another order", packet(DETAILS + MESSAGE, BUSINESS, FILES)),
        Arguments.of("empty elements", packet(MESSAGE + DETAILS + "<DueDate/>", BUSINESS, FILES)),
        Arguments.of(
            "an empty group",
            packet(MESSAGE + DETAILS + "<SignerInfo><FullName/></SignerInfo>", BUSINESS, FILES)),
        Arguments.of("spaces inside a text", BASE.replace("Nhầm", "\n  Nhầm  ")),
        Arguments.of("letters taken apart", BASE.replace("Kính", "Ki\u0301nh")),
        Arguments.of("a sequence of bytes for a letter", BASE.replace("Kính", "K&#237;nh")),
        Arguments.of(
            "one hop more",
            BASE.replace(
                "<Bussiness>", "<TraceHeader><OrganId>G22</OrganId></TraceHeader><Bussiness>")),
        Arguments.of("a signature", BASE.replace("</edXMLHeader>", "<Signature/></edXMLHeader>")),
        Arguments.of(
            "another order of the files",
            packet(
                MESSAGE + DETAILS,
                BUSINESS,
                attachment("b.txt", "", utf8("hai")) + attachment("a.pdf", "", Packets.PDF))),
        Arguments.of("another label", BASE.replace("text/plain", "application/octet-stream")),
        Arguments.of(
            "a file in a transport archive",
            packet(
                MESSAGE + DETAILS,
                BUSINESS,
                attachment("a.pdf", "application/pdf", Packets.PDF) + zipped)),
        Arguments.of("wrapped base64", BASE.replace("JVBE", "JV\r\nBE")),
        Arguments.of(
            "an element that the standard does not know",
            BASE.replace("<Code>", "<x:A xmlns:x='urn:x'>1</x:A><Code>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sameContent")
  void whatSaysNothingChangesNothing(String what, String file) {
    assertThat(file).isNotEqualTo(BASE);
    assertThat(hash(file)).isEqualTo(hash(BASE));
  }

  @Test
  void everyValueCounts() {
    var hashes = new LinkedHashMap<String, String>();
    hashes.put("nothing", hash(BASE));
    for (var change :
        Map.ofEntries(
                Map.entry("000.00.00.H46", "000.00.00.H47"),
                Map.entry(">D-1<", ">D-2<"),
                Map.entry("Kính gửi", "Kính gửi."),
                Map.entry("Kính ", "Kinh "),
                Map.entry(">7<", ">8<"),
                Map.entry("UBND-TH", "UBND-TM"),
                Map.entry("Đồng Hới", "Dồng Hới"),
                Map.entry("2020/02/12", "2020/02/13"),
                Map.entry("Lưu: VT", "Lưu: VP"),
                Map.entry("Nhầm", "nhầm"),
                Map.entry(">D-0<", ">D-9<"),
                Map.entry("<BussinessDocType>1", "<BussinessDocType>2"),
                Map.entry("a.pdf", "c.pdf"),
                Map.entry("aGFp", "aGFq"))
            .entrySet()) {
      var changed = BASE.replace(change.getKey(), change.getValue());
      assertThat(changed).as(change.getKey()).isNotEqualTo(BASE);
      hashes.put(change.getKey(), hash(changed));
    }
    assertThat(hashes.values()).doesNotHaveDuplicates().hasSize(15);
  }

  @Test
  void forWhomItIsMeantIsNoPartOfWhatItSays() {
    var toAnother = BASE.replace("000.00.00.G22", "000.00.00.G23");
    assertThat(toAnother).isNotEqualTo(BASE);
    assertThat(hash(toAnother)).isEqualTo(hash(BASE));
  }

  @Test
  void aFileMoreOrTwiceIsAnotherContent() {
    var twice = packet(MESSAGE + DETAILS, BUSINESS, FILES + FILES);
    var none = packet(MESSAGE + DETAILS, BUSINESS, "");
    assertThat(Stream.of(BASE, twice, none).map(ContentHashTests::hash).distinct()).hasSize(3);
  }

  /** Texts must not be able to move over the border of an element unseen. */
  @Test
  void aTextThatImitatesStructureIsStillAText() {
    var one = packet(MESSAGE + "<ToPlaces><Place>a</Place><Place>b</Place></ToPlaces>", "", "");
    var two = packet(MESSAGE + "<ToPlaces><Place>a\nPlace:1:b</Place></ToPlaces>", "", "");
    var three = packet(MESSAGE + "<ToPlaces><Place>ab</Place></ToPlaces>", "", "");
    assertThat(Stream.of(one, two, three).map(ContentHashTests::hash).distinct()).hasSize(3);
  }

  @Test
  void theHashOfTheFileAndThatOfTheContentAreTwoThings() {
    var wide = document(BASE.replace("\"UTF-8\"", "\"UTF-16\"").getBytes(StandardCharsets.UTF_16));
    var plain = document(BASE);
    assertThat(wide.facts().contentHash()).isEqualTo(plain.facts().contentHash());
    assertThat(wide.facts().sha256()).isNotEqualTo(plain.facts().sha256());
    assertThat(plain.facts().sha256()).isEqualTo(Hashes.hex(Hashes.sha256().digest(utf8(BASE))));
  }

  @Test
  void withoutAnIdTheContentStandsInTheBusinessKey() {
    var without = BASE.replaceAll("<DocumentId>D-1</DocumentId>", "");
    assertThat(document(BASE).businessKey()).contains("D-1").contains("000.00.00.H46");
    assertThat(document(without).businessKey()).contains(hash(without));
  }

  private static String hash(String file) {
    return document(file).facts().contentHash();
  }
}
