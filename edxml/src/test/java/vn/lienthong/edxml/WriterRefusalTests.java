package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.edxml.Packets.aHeader;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.file;
import static vn.lienthong.edxml.Packets.write;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer refuses, what it mends, and how it behaves to its surroundings. */
class WriterRefusalTests {
  private static final Organization FROM = Organization.of("1", "A");
  private static final ResponseFor ANSWERED = new ResponseFor("2", "3/X", EdxmlDate.NONE, "");

  static Stream<Arguments> statuses() {
    var time = "2020/02/12 09:00:00";
    var nothing = new ResponseFor("2", "", EdxmlDate.NONE, "");
    var nobody = new ResponseFor(" ", "3/X", EdxmlDate.NONE, "");
    return Stream.of(
        Arguments.of(Organization.of("", "A"), ANSWERED, "01", "", time, "From/OrganId"),
        Arguments.of(FROM, nobody, "01", "", time, "ResponseFor/OrganId"),
        Arguments.of(FROM, nothing, "01", "", time, "ResponseFor/DocumentId"),
        Arguments.of(FROM, ANSWERED, "", "", time, "StatusCode"),
        Arguments.of(FROM, ANSWERED, "01", "", " ", "Timestamp"),
        Arguments.of(FROM, ANSWERED, "02", "", time, "Description"),
        Arguments.of(FROM, ANSWERED, "2", "", time, "Description"),
        Arguments.of(FROM, ANSWERED, "13", "\n", time, "Description"));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void aStatusThatMissesSomethingNamesIt(
      Organization from,
      ResponseFor answered,
      String code,
      String description,
      String time,
      String path) {
    var report = new StatusReport(from, answered, Staff.NONE, code, description, time);
    var out = new ByteArrayOutputStream();
    var refused = catchThrowableOfType(EdxmlRefused.class, () -> EdxmlWriter.write(report, out));
    assertThat(refused.code()).isEqualTo(EdxCode.NOT_WRITABLE_MISSING);
    assertThat(refused.finding().path()).isEqualTo(path);
    assertThat(refused.finding().line()).isZero();
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "03", "04", "05", "06", "15", "16", "99", "x"})
  void anyOtherStatusNeedsNoReason(String code) throws Exception {
    var report = new StatusReport(FROM, ANSWERED, Staff.NONE, code, "", "2020/02/12 09:00:00");
    var out = new ByteArrayOutputStream();
    EdxmlWriter.write(report, out);
    assertThat(Packets.status(out.toByteArray()).report().statusCode()).isEqualTo(code);
  }

  static Stream<Arguments> businesses() {
    var target = new Business.Replacement("D-0", List.of("G22"));
    return Stream.of(
        Arguments.of(business("7", "D-0", List.of()), "Bussiness/BussinessDocType"),
        Arguments.of(business("1", " ", List.of()), "Bussiness/DocumentId"),
        Arguments.of(business("2", "", List.of()), "Bussiness/DocumentId"),
        Arguments.of(business("3", "D-0", List.of()), "Bussiness/ReplacementInfoList"),
        Arguments.of(business("0", "", List.of()), ""),
        Arguments.of(business("1", "D-0", List.of()), ""),
        Arguments.of(business("2", "D-0", List.of()), ""),
        Arguments.of(business("3", "", List.of(target)), ""));
  }

  @ParameterizedTest
  @MethodSource("businesses")
  void whatAPacketDoesWithADocumentIsWholeOrRefused(Business business, String missing) {
    var header = aHeader().business(business).build();
    if (missing.isEmpty()) {
      assertThat(document(write(header)).header().business()).isEqualTo(business);
    } else {
      assertThat(refusal(header).finding().path()).isEqualTo(missing);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF})
  void aCharacterThatXmlForbidsIsNamed(int character) {
    var refused = refusal(aHeader().content("a" + (char) character + "b").build());
    assertThat(refused.code()).isEqualTo(EdxCode.NOT_WRITABLE_TEXT);
    assertThat(refused.finding().path()).isEqualTo("edXML:Content");
    assertThat(refused.finding().args())
        .containsExactly("edXML:Content", String.format("U+%04X", character));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a & b < c > d",
        "\"trích\" 'yếu'",
        "]]>",
        "&amp;",
        "<!-- x -->",
        "một\thai",
        "một\nhai",
        "một\r\nhai",
        "Ộ 𠀋 😀",
        "a\u0085b\u2028c",
        "Đ\u00A0đ",
        "\uFFFD"
      })
  void anyOtherTextIsReadBackAsItWas(String text) {
    var packet = write(aHeader().subject(text).build());
    assertThat(document(packet).header().subject()).isEqualTo(text);
  }

  @Test
  void textsAreComposedAndStrippedOnTheWay() {
    var header = aHeader().subject("  Tờ khai \n").build();
    assertThat(document(write(header)).header().subject()).isEqualTo("Tờ khai");
    assertThat(document(write(header)).facts().findings()).isEmpty();
  }

  @Test
  void aBlankSummaryIsTheSubject() {
    assertThat(document(write(aHeader().content(" ").build())).header().content())
        .isEqualTo(aHeader().build().subject());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12, 2020/02/12",
    "12/02/2020, 2020/02/12",
    "29/02/2020, 2020/02/29",
    "31/12/2019, 2019/12/31"
  })
  void datesAreWrittenInTheFormOfTheStandard(String given, String written) {
    var header = aHeader().promulgated("", new EdxmlDate(given)).dueDate(new EdxmlDate(given));
    var read = document(write(header.build())).header();
    assertThat(read.promulgationDate().raw()).isEqualTo(written);
    assertThat(read.dueDate().raw()).isEqualTo(written);
  }

  @Test
  void theStreamIsFlushedAndLeftOpen() throws Exception {
    var closed = new AtomicInteger();
    var flushed = new AtomicInteger();
    var target =
        new FilterOutputStream(new ByteArrayOutputStream()) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }

          @Override
          public void flush() throws IOException {
            flushed.incrementAndGet();
            super.flush();
          }
        };
    EdxmlWriter.write(aHeader().build(), List.of(file("a.pdf", Packets.PDF)), target);
    assertThat(closed).hasValue(0);
    assertThat(flushed).hasPositiveValue();
  }

  @Test
  void aDiskThatIsFullIsNoRefusal() {
    var full =
        new java.io.OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> EdxmlWriter.write(aHeader().build(), List.of(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void aFileThatCannotBeReadIsNoRefusalEither() {
    var unreadable =
        OutgoingFile.of(
            "a.pdf",
            () -> {
              throw new IOException("gone");
            });
    assertThatThrownBy(() ->
            EdxmlWriter.write(aHeader().build(), List.of(unreadable), new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void whatWasWrittenIsCountedAndHashed() throws Exception {
    var out = new ByteArrayOutputStream();
    var written = EdxmlWriter.write(aHeader().build(), List.of(file("a.pdf", Packets.PDF)), out);
    assertThat(written.size()).isEqualTo(out.size());
    assertThat(written.sha256()).isEqualTo(Hashes.hex(Hashes.sha256().digest(out.toByteArray())));
  }

  @Test
  void theManifestAndTheAttachmentsAreJoinedByTheirIds() {
    var packet =
        write(aHeader().build(), file("a.pdf", Packets.PDF), file("b.txt", Packets.utf8("hai")));
    var text = new String(packet, StandardCharsets.UTF_8);
    var ids =
        java.util.regex.Pattern.compile("ContentId>(cid:[^<]+)</")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(ids).hasSize(4);
    assertThat(ids.subList(0, 2)).doesNotHaveDuplicates().isEqualTo(ids.subList(2, 4));
    assertThat(document(packet).attachments())
        .extracting(Attachment::name)
        .containsExactly("a.pdf", "b.txt");
  }

  private static Business business(
      String type, String documentId, List<Business.Replacement> replacements) {
    return new Business(type, "", documentId, 0, List.of(), null, null, List.of(), replacements);
  }

  private static EdxmlRefused refusal(DocumentHeader header) {
    return catchThrowableOfType(
        EdxmlRefused.class,
        () -> EdxmlWriter.write(header, List.of(), new ByteArrayOutputStream()));
  }
}
