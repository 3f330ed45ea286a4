package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.client.ScriptedAxis.answer;
import static vn.lienthong.client.ScriptedAxis.bytes;
import static vn.lienthong.client.ScriptedAxis.cut;
import static vn.lienthong.client.ScriptedAxis.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.client.ScriptedAxis;
import vn.lienthong.client.ScriptedAxis.Reply;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Staff;
import vn.lienthong.edxml.StatusReport;

/** A script calls the command line and looks at its exit code: 0 done, 1 refused, 3 no axis. */
class ExitCodeTests {
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"d-1\"";
  private static final String ROW = ",\"data\":[{\"docId\":\"d-1\",\"toCode\":\"H46\"}]}";

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();
  private final CommandLineRun line = new CommandLineRun();
  private Path packet = Path.of("");

  @BeforeEach
  void aPacketIsReady() throws IOException {
    line.against(axis.endpoint(), "000.00.00.G22");
    packet = Files.writeString(folder.resolve("out.edxml"), SamplePacket.good());
  }

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("sendEdoc", List.of("send", "PACKET")),
        Arguments.of("getReceivedEdocList", List.of("inbox")),
        Arguments.of("getReceivedEdocList", List.of("inbox", "--download", "DIR")),
        Arguments.of("getSentEdocList", List.of("trace", "d-1")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("commands")
  void doneIs0(String operation, List<String> command) {
    axis.on(operation, json(OK + ROW));
    axis.on("downloadEdoc", bytes(200, "<edXML/>".getBytes(StandardCharsets.UTF_8)));
    axis.on("updateStatus", json(OK + "}"));
    assertThat(run(command)).isEqualTo(Main.DONE);
    assertThat(line.err()).isEmpty();
    assertThat(line.out()).contains("d-1");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("commands")
  void refusedByTheAxisIs1AndItsWordsAreRepeated(String operation, List<String> command) {
    axis.on(operation, refusal("19", "000.00.00.G22"));
    assertThat(run(command)).isEqualTo(Main.REFUSED);
    assertThat(line.err()).contains("19", "cơ quan gửi chưa đăng ký", "000.00.00.G22");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("commands")
  void refusedInFrontOfTheAxisIs1(String operation, List<String> command) {
    axis.on(operation, answer(401, "Unauthorized"));
    assertThat(run(command)).isEqualTo(Main.REFUSED);
    assertThat(line.err()).contains("HTTP-401", "Unauthorized");
  }

  /**
   * The address of the node without its /vxp: the web answers, in a form that is none of the axis.
   */
  @ParameterizedTest
  @CsvSource({"vi, /vxp", "en, usually ends in /vxp"})
  void anAnswerOfTheWebInsteadOfTheAxisPointsToTheAddress(String language, String hint) {
    axis.on("getReceivedEdocList", answer(401, "{\"code\":\"SH-0003\",\"detail\":\"Sign in\"}"));
    assertThat(line.run("inbox", "--lang", language)).isEqualTo(Main.REFUSED);
    assertThat(line.err()).contains("HTTP-401", hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12/VPCP", "-", "123456789012345678901"})
  void aNumberThatIsNoneIsRefusedBeforeAnythingIsAsked(String number) {
    assertThat(run(letter("H46=Bộ", number, "2020-02-12"))).isEqualTo(Main.NOT_UNDERSTOOD);
    assertThat(line.err()).contains("--number");
  }

  @Test
  void aCodeThatTheAxisDoesNotKnowIsNamedWithTheOneMeant() {
    axis.on(
        "getAgenciesList", json(OK + ",\"data\":[{\"code\":\"000.00.00.H47\",\"name\":\"x\"}]}"));
    assertThat(run(letter("H47", "1", "2020-02-12"))).isEqualTo(Main.NOT_UNDERSTOOD);
    assertThat(line.err()).contains("H47 → 000.00.00.H47?");
    assertThat(axis.requests("sendEdoc")).isEmpty();
  }

  @Test
  void aDateWrittenAnotherWayIsToldTheForm() {
    assertThat(run(letter("H46=Bộ", "1", "12/02/2020"))).isEqualTo(Main.NOT_UNDERSTOOD);
    assertThat(line.err())
        .contains("--date", "2020-02-12", "12/02/2020")
        .doesNotContain("Exception");
  }

  private static List<String> letter(String to, String number, String date) {
    return List.of(
        "send",
        "--from",
        "000.00.00.G22=VPCP",
        "--to",
        to,
        "--subject",
        "Về việc",
        "--number",
        number,
        "--notation",
        "VPCP",
        "--date",
        date);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("commands")
  void noUsableAnswerIs3(String operation, List<String> command) {
    axis.on(operation, cut(), answer(502, "bad gateway"), json(""));
    assertThat(run(command)).isEqualTo(Main.UNREACHABLE);
    assertThat(line.err()).contains("5 lần thử");
    assertThat(axis.requests(operation)).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "10, tệp không hợp lệ, invalid file",
    "15, sai mã hệ thống hoặc khóa bí mật, wrong system id or secret",
    "18, cơ quan nhận không tồn tại, the recipient does not exist",
    "19, cơ quan gửi chưa đăng ký, the sender is not registered",
    "20, lỗi bên trong trục, internal error of the axis",
    "21, lỗi xử lý tệp, the file could not be processed",
    "22, gói tin không đúng chuẩn edXML, the packet does not conform to edXML",
    "23, cơ quan nhận đang bị khóa, the recipient is locked",
    "77, xem mô tả của trục, see the words of the axis"
  })
  void everyCodeOfTheAxisIsExplainedInBothLanguages(String code, String vi, String en) {
    axis.on("getReceivedEdocList", refusal(code, "x-y-z"));
    assertThat(line.run("inbox")).isEqualTo(1);
    assertThat(line.run("inbox", "--lang", "en")).isEqualTo(1);
    assertThat(line.err().lines())
        .containsExactly(
            "Trục từ chối (mã " + code + "): " + vi + ". x-y-z",
            "Refused by the axis (code " + code + "): " + en + ". x-y-z");
  }

  @Test
  void theWorstOfSeveralPacketsIsTheExitCode() throws IOException {
    var junk = Files.writeString(folder.resolve("junk.edxml"), "junk").toString();
    var missing = folder.resolve("missing.edxml").toString();
    axis.on("sendEdoc", json(OK + "}"), cut(), cut(), cut(), cut(), cut(), json(OK + "}"));

    assertThat(line.run("send", packet.toString(), missing)).isEqualTo(1);
    assertThat(line.run("send", junk, packet.toString(), missing)).isEqualTo(3);
    assertThat(line.run("send", packet.toString(), packet.toString())).isZero();
    assertThat(line.err()).contains(missing + ": không có tệp này").contains("EDX-1002");
  }

  @Test
  void aStatusPacketIsSentAsOne() throws IOException, EdxmlRefused {
    axis.on("sendEdoc", json(OK + "}"));
    var status = Files.write(folder.resolve("status.edxml"), status());

    assertThat(line.run("send", status.toString())).isZero();

    assertThat(axis.only("sendEdoc").header("XroadVnpt-messagetype")).isEqualTo("status");
    assertThat(axis.only("sendEdoc").header("XroadVnpt-from")).isEqualTo("000.00.00.H46");
    assertThat(axis.only("sendEdoc").header("XroadVnpt-to")).isEmpty();
  }

  @Test
  void aDamagedAttachmentIsSaidAndThePacketIsSentAllTheSame() throws IOException {
    axis.on("sendEdoc", json(OK + "}"));
    var damaged = Files.writeString(folder.resolve("damaged.edxml"), SamplePacket.damaged());

    assertThat(line.run("send", damaged.toString())).isZero();

    assertThat(line.err()).contains("LỖI EDX-2001");
    assertThat(axis.requests("sendEdoc")).hasSize(1);
  }

  @Test
  void anEmptyInboxSaysSoWithoutATable() {
    axis.on("getReceivedEdocList", json(OK + ",\"data\":[]}"));
    assertThat(line.run("inbox")).isZero();
    assertThat(line.run("inbox", "--lang=en")).isZero();
    assertThat(line.out().lines()).containsExactly("0 gói tin đang chờ nhận", "Waiting packets: 0");
  }

  @Test
  void statusesAreAnInboxOfTheirOwn() {
    axis.on("getReceivedEdocList", json(OK + ",\"data\":[]}"));
    line.run("inbox", "--statuses");
    assertThat(axis.only("getReceivedEdocList").header("XroadVnpt-messagetype"))
        .isEqualTo("status");
  }

  @Test
  void whatCannotBeStoredStaysWithTheAxis() throws IOException {
    axis.on("getReceivedEdocList", json(OK + ROW));
    var file = Files.writeString(folder.resolve("a file"), "x");

    assertThat(line.run("inbox", "--download", file.toString())).isEqualTo(1);

    assertThat(line.err()).contains("Lỗi đọc hoặc ghi tệp");
    assertThat(axis.requests("updateStatus")).isEmpty();
  }

  @Test
  void anAxisThatIsLostInTheMiddleIs3AndTheRestWaits() {
    axis.on(
            "getReceivedEdocList",
            json(OK + ",\"data\":[{\"docId\":\"a\"},{\"docId\":\"b\"},{\"docId\":\"c\"}]}"))
        .on("downloadEdoc", bytes(200, "<edXML/>".getBytes(StandardCharsets.UTF_8)), cut())
        .on("updateStatus", json(OK + "}"));

    assertThat(line.run("inbox", "--download", folder.resolve("in").toString())).isEqualTo(3);

    assertThat(folder.resolve("in/a.edxml")).exists();
    assertThat(line.err()).contains("b: chưa nhận được").doesNotContain("c: ");
    assertThat(axis.requests("updateStatus")).hasSize(1);
    assertThat(folder.resolve("in/.incoming")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "initial, chờ nhận, waiting",
    "processing, đang nhận, being received",
    "done, đã nhận, received",
    "fail, nhận lỗi, failed",
    "khac, khac, khac"
  })
  void statesOfDeliveryAreWords(String state, String vi, String en) {
    axis.on(
        "getReceivedEdocList",
        json(OK + ",\"data\":[{\"docId\":\"d-1\",\"status\":\"" + state + "\"}]}"));
    line.run("inbox");
    line.run("inbox", "--lang", "en");
    var rows = line.out().lines().filter(each -> each.startsWith("d-1")).toList();
    assertThat(rows.get(0)).endsWith(vi);
    assertThat(rows.get(1)).endsWith(en);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "02", "03", "04", "05", "06", "13", "15", "16"})
  void statusesOfHandlingAreWordsBesideTheirCode(String code) {
    axis.on(
        "getSentEdocList",
        json(OK + ",\"data\":[{\"toCode\":\"H46\",\"receiveStatus\":\"" + code + "\"}]}"));
    line.run("trace", "d-1");
    line.run("trace", "d-1", "--lang", "en");
    var rows = line.out().lines().filter(each -> each.startsWith("H46")).toList();
    assertThat(rows.get(0)).containsPattern(" " + code + " [\\p{L}/ ]+$");
    assertThat(rows.get(1)).containsPattern(" " + code + " [a-z ]+$").isNotEqualTo(rows.get(0));
  }

  private int run(List<String> command) {
    return line.run(
        command.stream()
            .map(word -> word.equals("PACKET") ? packet.toString() : word)
            .map(word -> word.equals("DIR") ? folder.resolve("inbox").toString() : word)
            .toArray(String[]::new));
  }

  private static Reply refusal(String code, String words) {
    return json(
        "{\"status\":\"FAIL\",\"ErrorCode\":\""
            + code
            + "\",\"ErrorDesc\":\""
            + words
            + "\",\"DocId\":\"\"}");
  }

  private static byte[] status() throws IOException, EdxmlRefused {
    var out = new ByteArrayOutputStream();
    EdxmlWriter.write(
        new StatusReport(
            Organization.of("000.00.00.H46", "UBND tỉnh Quảng Bình"),
            new ResponseFor("000.00.00.G22", "1/VPCP", EdxmlDate.NONE, "D-1"),
            Staff.NONE,
            "03",
            "",
            "2020/02/12 08:00:00"),
        out);
    return out.toByteArray();
  }
}
