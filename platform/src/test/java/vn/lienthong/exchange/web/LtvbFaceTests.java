package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;
import vn.lienthong.exchange.vxp.VxpAnswers;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;

/** Two systems exchange documents and statuses over LTVB API v2.2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LtvbFaceTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";
  private static final String RECIPIENT = "000.00.00.H20";
  private static final String SUBJECT = "V/v đợt 1 “khẩn” – Sở Nội vụ tỉnh Đắk Lắk & \\ \"Ế\" 😀";
  private static final String DRAWING = "Bản vẽ – Đắk Lắk.pdf";
  private static final String TABLE = "Phụ lục số 1.xlsx";

  @Autowired Systems systems;
  private LtvbClient sender;
  private LtvbClient recipient;

  @BeforeAll
  void registerTheSystems() {
    sender = register("ltvb-sender", SENDER);
    recipient = register("ltvb-recipient", RECIPIENT);
  }

  private LtvbClient register(String id, String agency) {
    systems.createSample(id, "Hệ thống " + agency, new AgencyCode(agency), "bi-mat-" + id);
    return new LtvbClient(port, id, "bi-mat-" + id);
  }

  @Test
  void aDocumentIsSentListedFetchedAndConfirmedAndItsStatusComesBack() throws Exception {
    var number = nextNumber();
    byte[] packet = letter(number);
    var knownStatuses = ids(sender.list("status"));

    var sent = sender.send(packet);
    assertThat(sent.json().path("success").asBoolean()).as(sent.message()).isTrue();
    assertThat(sent.code()).isZero();
    assertThat(sent.data().path("errorCode").asString()).isEqualTo("0");
    var docId = sent.data().path("docId").asString();
    assertThat(sent.json().path("docId").asString()).isEqualTo(docId);
    assertThat(sender.send(packet).data().path("docId").asString())
        .as("the same packet again")
        .isEqualTo(docId);

    var row = row(recipient.list("edoc"), docId);
    assertThat(row.path("from").asString()).isEqualTo(SENDER);
    assertThat(row.path("to").asString()).isEqualTo(RECIPIENT);
    assertThat(row.path("status").asString()).isEqualTo("initial");
    assertThat(row.path("createdTime").asString())
        .matches("\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}");

    arrived(recipient.get(docId).data(), packet, number);
    assertThat(row(recipient.list("edoc"), docId).path("status").asString())
        .isEqualTo("processing");
    assertThat(recipient.status(docId, "03").code()).isZero();
    assertThat(recipient.status(docId, "done").code()).isZero();
    assertThat(ids(recipient.list("edoc"))).doesNotContain(docId);

    var told = new HashSet<>(ids(sender.list("status")));
    told.removeAll(knownStatuses);
    assertThat(told).hasSize(1);
    var statusId = told.iterator().next();
    var status = sender.get(statusId).data();
    assertThat(status.path("from").asString()).isEqualTo(RECIPIENT);
    assertThat(status.path("edocCode").asString()).isEqualTo(number + "/UBND-LTVB");
    assertThat(status.path("edxml").asString())
        .contains("<edXML:StatusCode>03</edXML:StatusCode>", SENDER + ",2020/02/12," + number);
    assertThat(status.path("attachments").isEmpty()).isTrue();
    assertThat(sender.status(statusId, "done").code()).isZero();
    assertThat(ids(sender.list("status"))).doesNotContain(statusId);
  }

  /** The text of the packet but for the hop of the axis, and its files as people want them. */
  private static void arrived(JsonNode data, byte[] packet, String number) {
    assertThat(data.path("fromName").asString()).isEqualTo("Văn phòng Chính phủ");
    assertThat(data.path("edocCode").asString()).isEqualTo(number + "/UBND-LTVB");
    assertThat(data.path("edocAbstract").asString()).isEqualTo(SUBJECT);
    assertThat(withoutHops(data.path("edxml").asString()).getBytes(StandardCharsets.UTF_8))
        .isEqualTo(
            withoutHops(new String(packet, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    assertThat(data.path("attachments").valueStream().map(f -> f.path("fileName").asString()))
        .containsExactly(DRAWING, TABLE);
    assertThat(data.path("attachments").valueStream().map(LtvbFaceTests::content))
        .containsExactly(drawing(), table());
  }

  private static byte[] content(JsonNode file) {
    return Base64.getDecoder().decode(file.path("fileContent").asString());
  }

  @Test
  void oneUnknownRecipientIsRemarkedAndTheOtherIsServed() throws Exception {
    var packet =
        new String(letter(nextNumber()), StandardCharsets.UTF_8)
            .replaceFirst(
                "</edXML:To>",
                "</edXML:To><edXML:To><edXML:OrganId>000.00.00.X99</edXML:OrganId></edXML:To>");

    var sent = sender.send(packet.getBytes(StandardCharsets.UTF_8));

    assertThat(sent.code()).isZero();
    assertThat(sent.message()).isEqualTo("000.00.00.X99: 18");
    assertThat(ids(recipient.list("edoc"))).contains(sent.data().path("docId").asString());
  }

  @Test
  void aListIsBoundByTheDaysAskedFor() throws Exception {
    var docId = sender.send(letter(nextNumber())).data().path("docId").asString();
    var today = row(recipient.list("edoc"), docId).path("createdTime").asString().substring(0, 10);

    var window = Map.of("messageType", "edoc", "fromDate", today, "toDate", today);
    assertThat(ids(recipient.list(window))).contains(docId);
    var before = Map.of("messageType", "edoc", "fromDate", "2000/01/01", "toDate", "2000/12/31");
    var none = recipient.list(before);
    assertThat(none.data().isEmpty()).isTrue();
    assertThat(none.json().path("count").asInt()).isZero();
  }

  @Test
  void noAnswerHoldsAJsonNull() throws Exception {
    var docId = sender.send(letter(nextNumber())).data().path("docId").asString();
    for (var answer :
        List.of(
            recipient.list("edoc"),
            recipient.get(docId),
            recipient.get("x"),
            recipient.status(docId, "processing"),
            recipient.status("x", "done"),
            recipient.update("null"),
            sender.send(new byte[0]))) {
      assertThat(VxpAnswers.hasNull(answer.json().toString().getBytes(StandardCharsets.UTF_8)))
          .as(answer.json().toString())
          .isFalse();
      assertThat(answer.json().propertyNames()).contains("success", "message", "count", "data");
    }
  }

  static byte[] letter(String number) throws Exception {
    var header =
        new HeaderDraft(
                Organization.of(SENDER, "Văn phòng Chính phủ"),
                List.of(Organization.of(RECIPIENT, "UBND tỉnh Đồng Tháp")))
            .documentId(SENDER + ",2020/02/12," + number)
            .code(number, "UBND-LTVB")
            .promulgated("Hà Nội", new EdxmlDate("2020/02/12"))
            .kind(DocumentKind.named("Công văn"))
            .subject(SUBJECT)
            .steeringType(0)
            .business(Business.newDocument())
            .build();
    var out = new ByteArrayOutputStream();
    EdxmlWriter.write(
        header,
        List.of(
            OutgoingFile.of(DRAWING, () -> new ByteArrayInputStream(drawing())),
            OutgoingFile.of(TABLE, () -> new ByteArrayInputStream(table()))),
        out);
    return out.toByteArray();
  }

  /** Longer than any buffer on its way. */
  private static byte[] drawing() {
    var bytes = new byte[200_001];
    new Random(1).nextBytes(bytes);
    System.arraycopy(aPdf(), 0, bytes, 0, 5);
    return bytes;
  }

  private static byte[] table() {
    return "PK\u0003\u0004 không phải bảng tính thật".getBytes(StandardCharsets.UTF_8);
  }

  private static String withoutHops(String packet) {
    return packet.replaceAll("(?s)\\s*<edXML:TraceHeader>.*?</edXML:TraceHeader>", "");
  }

  private static List<String> ids(LtvbClient.Answer list) {
    assertThat(list.code()).as(list.message()).isZero();
    assertThat(list.json().path("count").asInt()).isEqualTo(list.data().size());
    return list.data().valueStream().map(row -> row.path("docId").asString()).toList();
  }

  private static JsonNode row(LtvbClient.Answer list, String docId) {
    return list.data()
        .valueStream()
        .filter(row -> row.path("docId").asString().equals(docId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(docId + " is not in the list"));
  }
}
