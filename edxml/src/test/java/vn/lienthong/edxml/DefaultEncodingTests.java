package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the codec reads, writes and says does not depend on the encoding or language of the JVM. */
class DefaultEncodingTests {
  private static final List<String> FIXTURES =
      List.of(
          "20_plain.edxml", "22_utf16le.edxml", "24_windows1258.edxml", "10_pdf_destroyed.edxml");

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, en, US",
    "US-ASCII, en, US",
    "UTF-8, tr, TR",
    "ISO-8859-1, th, TH",
    "US-ASCII, ar, EG",
    "UTF-8, vi, VN"
  })
  void theSameComesOutInAnyJvm(String encoding, String language, String country) throws Exception {
    var here = new java.io.ByteArrayOutputStream();
    Program.print(new PrintStream(here, true, StandardCharsets.UTF_8));

    assertThat(elsewhere(encoding, language, country))
        .isEqualTo(here.toString(StandardCharsets.UTF_8))
        .contains("Sở Nội vụ tỉnh Đắk Lắk");
  }

  private static String elsewhere(String encoding, String language, String country)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=" + encoding);
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    command.addAll(List.of("-Duser.timezone=Pacific/Kiritimati", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Program.class.getName());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  /** Reads, stamps, writes and explains, and prints all of it. */
  static final class Program {
    private static final String SUBJECT =
        "V/v triển khai Nghị quyết số 02/NQ-CP – đợt 1 “khẩn” INBOX ı İ";

    public static void main(String[] arguments) throws IOException {
      print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(PrintStream out) throws IOException {
      for (var name : FIXTURES) {
        var bytes = Packets.fixture(name);
        var packet = Packets.document(bytes);
        out.println(packet.header().subject() + " " + packet.facts().contentHash());
        var hop = TraceHeader.of("000.00.09.H15", LocalDateTime.of(2020, 2, 12, 8, 0));
        var stamped =
            new TraceHeaderStamp(packet.slot(), hop).apply(new ByteArrayInputStream(bytes));
        out.println(Hashes.hex(Hashes.sha256().digest(stamped.readAllBytes())));
        packet
            .facts()
            .findings()
            .forEach(finding -> out.println(finding.message(Locale.forLanguageTag("vi"))));
      }
      var written =
          Packets.write(
              Packets.aHeader()
                  .from(Organization.of("000.00.09.H15", "Sở Nội vụ tỉnh Đắk Lắk"))
                  .subject(SUBJECT)
                  .build(),
              Packets.file("TẬP TIN I.TXT", Packets.utf8("nội dung")),
              Packets.file("PHỤ LỤC.DOCX", ZipBytes.aZip().bytes()));
      var read = Packets.document(written);
      out.println(Hashes.hex(Hashes.sha256().digest(written)));
      out.println(read.from().organName() + " " + read.header().subject().equals(SUBJECT));
      read.attachments().forEach(each -> out.println(each.name() + " " + each.mediaType()));
      out.println(new EdxmlDate("29/02/2020").value() + " " + StatusCode.of("1"));
    }
  }
}
