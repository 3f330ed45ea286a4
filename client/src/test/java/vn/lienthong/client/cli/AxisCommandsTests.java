package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.client.ScriptedAxis.bytes;
import static vn.lienthong.client.ScriptedAxis.cut;
import static vn.lienthong.client.ScriptedAxis.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.ScriptedAxis;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.Limits;

class AxisCommandsTests {
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\"}";
  private static final String STORED =
      "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"DocId\":\"d-1\"}";

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();
  private final CommandLineRun line =
      new CommandLineRun().against(axis.endpoint(), "000.00.00.G22");

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  @Test
  void aPacketFileIsSentAsItIsAndItsIdPrinted() throws IOException {
    axis.on("sendEdoc", json(STORED));
    Path file = Files.writeString(folder.resolve("out.edxml"), SamplePacket.good());

    assertThat(line.run("send", file.toString())).isZero();
    assertThat(line.out()).contains("đã gửi, mã trên trục d-1");
    assertThat(axis.only("sendEdoc").body()).asString().isEqualTo(SamplePacket.good() + "\r\n");
    assertThat(axis.only("sendEdoc").header("XroadVnpt-messagetype")).isEqualTo("edoc");
  }

  @Test
  void anUnreadableFileIsNotSentAndTheOthersAre() throws IOException {
    axis.on("sendEdoc", json(STORED));
    Path junk = Files.writeString(folder.resolve("junk.edxml"), "<html/>");
    Path good = Files.writeString(folder.resolve("good.edxml"), SamplePacket.good());

    assertThat(line.run("send", junk.toString(), good.toString())).isEqualTo(1);
    assertThat(line.err()).contains("EDX-1101").contains("không gửi");
    assertThat(axis.requests("sendEdoc")).hasSize(1);
  }

  @Test
  void aLetterIsMadeFromOptionsWithTheNamesOfTheDirectory() throws IOException, EdxmlRefused {
    axis.on("sendEdoc", json(STORED))
        .on(
            "getAgenciesList",
            json(
                """
                {"status":"OK","ErrorCode":"0","data":[
                 {"code":"000.00.00.G22","name":"Văn phòng Chính phủ"},
                 {"code":"000.00.00.H46","name":"UBND tỉnh Quảng Bình","oldCode":"H46"}]}\
                """));
    Path pdf = Files.writeString(folder.resolve("Kế hoạch.pdf"), "%PDF-1.4 %%EOF");

    assertThat(line.run(letter("--to", "H46", "--attach", pdf.toString()))).isZero();

    var packet = sentPacket(0);
    assertThat(packet.header().from().organName()).isEqualTo("Văn phòng Chính phủ");
    assertThat(packet.header().to().get(0).organName()).isEqualTo("UBND tỉnh Quảng Bình");
    assertThat(packet.header().documentId()).isEqualTo("000.00.00.G22,2020/02/12,7/VPCP-TTĐT");
    assertThat(packet.header().subject()).isEqualTo("V/v nghỉ tết");
    assertThat(packet.attachments())
        .singleElement()
        .satisfies(each -> assertThat(each.name()).isEqualTo("Kế hoạch.pdf"));
  }

  @Test
  void theSameCommandAgainSendsTheSameBytes() {
    axis.on("sendEdoc", cut(), cut(), cut(), cut(), cut(), json(STORED));
    String[] command = letter("--to", "000.00.00.H46=UBND tỉnh Quảng Bình");
    command[2] = "000.00.00.G22=Văn phòng Chính phủ";

    assertThat(line.run(command)).isEqualTo(3);
    assertThat(line.err()).contains("Chạy lại đúng lệnh này là an toàn");
    assertThat(line.run(command)).isZero();
    assertThat(axis.requests("sendEdoc"))
        .hasSize(6)
        .allSatisfy(
            each -> assertThat(each.body()).isEqualTo(axis.requests("sendEdoc").get(0).body()));
  }

  @Test
  void aLetterIsRefusedBeforeSendingWhenSomethingIsMissingOrGarbled() {
    axis.on("getAgenciesList", json(OK));

    assertThat(line.run("send", "--subject", "x")).isEqualTo(2);
    assertThat(line.run(letter("--to", "000.00.00.H46"))).isEqualTo(2);
    String[] nameless = letter("--to", "000.00.00.H46=");
    nameless[2] = "000.00.00.G22=Văn phòng Chính phủ";
    assertThat(line.run(nameless)).isEqualTo(1);
    assertThat(line.run(letter("--to", "000.00.00.H46=Qu\uFFFDng"))).isEqualTo(2);
    assertThat(line.run("send")).isEqualTo(2);
    assertThat(line.err())
        .contains("thiếu --from, --notation, --number, --to")
        .contains("EDX-1401")
        .contains("không có mã cơ quan 000.00.00.G22, 000.00.00.H46")
        .contains("LC_CTYPE=C.UTF-8")
        .contains("hãy cho tệp gói tin");
    assertThat(axis.requests("sendEdoc")).isEmpty();
  }

  @Test
  void theAxisIsQuotedBesideAnExplanationOfItsCode() throws IOException {
    axis.on(
        "sendEdoc",
        json("{\"status\":\"FAIL\",\"ErrorCode\":\"18\",\"ErrorDesc\":\"000.99\",\"DocId\":\"\"}"));
    Path file = Files.writeString(folder.resolve("out.edxml"), SamplePacket.good());

    assertThat(line.run("send", file.toString())).isEqualTo(1);
    assertThat(line.err()).contains("(mã 18): cơ quan nhận không tồn tại. 000.99");
  }

  @Test
  void theInboxIsListed() {
    axis.on(
        "getReceivedEdocList",
        json(
            """
            {"status":"OK","ErrorCode":"0","data":[{"docId":"d-1","from":"000.00.00.H46",
             "created_time":"2020/02/12 08:00:00","status":"initial"}]}\
            """));

    assertThat(line.run("inbox")).isZero();
    assertThat(line.out())
        .contains("d-1    000.00.00.H46  2020/02/12 08:00:00  chờ nhận")
        .contains("1 gói tin đang chờ nhận");
  }

  @Test
  void downloadedPacketsAreConfirmedAndNamedSafely() throws IOException {
    axis.on(
            "getReceivedEdocList",
            json(
                "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[{\"docId\":\"d-1\"},"
                    + "{\"docId\":\"../../evil\"}]}"))
        .on("downloadEdoc", bytes(200, "<edXML/>".getBytes(StandardCharsets.UTF_8)))
        .on("updateStatus", json(OK));
    Path target = folder.resolve("inbox");

    assertThat(line.run("inbox", "--download", target.toString())).isZero();

    try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files)
          .containsExactlyInAnyOrder(
              target.resolve("d-1.edxml"), target.resolve("x-2e2e2f2e2e2f6576696c.edxml"));
    }
    assertThat(axis.requests("updateStatus"))
        .extracting(each -> each.header("XroadVnpt-docId"))
        .containsExactly("d-1", "../../evil");

    assertThat(line.run("inbox", "--download", target.toString())).isZero();
    assertThat(line.out()).contains("nhận lại, đã lưu trước đây");
  }

  @Test
  void anItemThatCannotBeFetchedIsNamedAndLeftForLater() {
    axis.on(
            "getReceivedEdocList",
            json("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[{\"docId\":\"d-1\"}]}"))
        .on("downloadEdoc", json("{\"status\":\"FAIL\",\"ErrorCode\":\"20\",\"ErrorDesc\":\"x\"}"));

    assertThat(line.run("inbox", "--download", folder.toString())).isEqualTo(1);
    assertThat(line.err()).contains("d-1: chưa nhận được").contains("lỗi bên trong trục");
    assertThat(axis.requests("updateStatus")).isEmpty();
  }

  @Test
  void theTraceShowsEachRecipientInWords() {
    axis.on(
        "getSentEdocList",
        json(
            """
            {"status":"OK","ErrorCode":"0","data":[
             {"toCode":"000.00.00.H46","title":"V/v nghỉ tết","notation":"7/VPCP","sendStatus":"done",
              "receiveStatus":"03"},
             {"toCode":"000.00.00.H20","sendStatus":"initial","receiveStatus":"99",
              "receiveStatusDesc":"khác"}]}\
            """));

    assertThat(line.run("trace", "d-1")).isZero();
    assertThat(line.out())
        .contains("d-1  7/VPCP  V/v nghỉ tết")
        .containsPattern("000.00.00.H46 .*đã nhận .*03 đã tiếp nhận")
        .containsPattern("000.00.00.H20 .*chờ nhận .*99 khác");
  }

  @Test
  void anUnknownDocIdIsExitCode1() {
    axis.on("getSentEdocList", json("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[]}"));

    assertThat(line.run("trace", "nope")).isEqualTo(1);
    assertThat(line.out()).contains("Không tìm thấy văn bản nope");
  }

  private static String[] letter(String... more) {
    var command =
        new ArrayList<>(List.of("send", "--from", "000.00.00.G22", "--subject", "V/v nghỉ tết"));
    command.addAll(List.of("--number", "7", "--notation", "VPCP-TTĐT"));
    command.addAll(List.of(more));
    return command.toArray(String[]::new);
  }

  private DocumentPacket sentPacket(int index) throws IOException, EdxmlRefused {
    byte[] body = axis.requests("sendEdoc").get(index).body();
    return (DocumentPacket) EdxmlReader.read(new ByteArrayInputStream(body), Limits.standard());
  }
}
