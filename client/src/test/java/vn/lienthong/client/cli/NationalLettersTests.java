package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.client.ScriptedAxis.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.client.ScriptedAxis;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.Limits;

/** Letters of the language survive a JVM whose default encoding has none of them. */
class NationalLettersTests {
  private static final String SENDER = "Sở Nội vụ tỉnh Đắk Lắk";
  private static final String SUBJECT = "V/v triển khai Nghị quyết số 02/NQ-CP – đợt 1 “khẩn”";

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "US-ASCII", "UTF-8"})
  void aLetterArrivesAsItWasWritten(String encoding) throws Exception {
    axis.on("sendEdoc", json("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"d-1\"}"));

    var printed =
        run(
            encoding,
            "send",
            "--from",
            "000.00.09.H15=" + SENDER,
            "--to",
            "000.00.00.H46=UBND tỉnh Quảng Bình",
            "--subject",
            SUBJECT,
            "--number",
            "12",
            "--notation",
            "SNV-CCHC",
            "--date",
            "2020-02-12");

    assertThat(printed).contains("văn bản: đã gửi, mã trên trục d-1");
    var body = axis.only("sendEdoc").body();
    var letter =
        (DocumentPacket) EdxmlReader.read(new ByteArrayInputStream(body), Limits.standard());
    assertThat(letter.header().from().organName()).isEqualTo(SENDER);
    assertThat(letter.header().subject()).isEqualTo(SUBJECT);
    assertThat(letter.header().kind().typeName()).isEqualTo("Công văn");
    assertThat(letter.facts().findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "US-ASCII"})
  void aListShowsTheTextsOfTheAxis(String encoding) throws Exception {
    axis.on(
        "getSentEdocList",
        json(
            "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[{\"toCode\":\"000.00.00.H46\","
                + "\"title\":\""
                + SUBJECT
                + "\",\"notation\":\"12/SNV-CCHC\",\"receiveStatus\":\"03\"}]}"));

    assertThat(run(encoding, "trace", "d-1"))
        .contains("d-1  12/SNV-CCHC  " + SUBJECT)
        .contains("03 đã tiếp nhận");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "US-ASCII"})
  void aFileIsSentByteForByteAndItsFindingsAreReadable(String encoding) throws Exception {
    axis.on("sendEdoc", json("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"d-1\"}"));
    var text = SamplePacket.damaged().replace("V/v nghỉ tết", SUBJECT);
    var packet = Files.writeString(folder.resolve("out.edxml"), text);

    assertThat(run(encoding, "send", packet.toString())).contains("LỖI EDX-2001", "không");

    assertThat(new String(axis.only("sendEdoc").body(), StandardCharsets.UTF_8))
        .isEqualTo(text + "\r\n");
  }

  private String run(String encoding, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=" + encoding, "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    command.add("--lang=vi");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "LC_ALL", "C.UTF-8",
                "LIENTHONG_URL", axis.endpoint(),
                "LIENTHONG_SYSTEM", "000.00.09.H15",
                "LIENTHONG_SECRET", "bí mật"));
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
