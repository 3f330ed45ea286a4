package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.Circulation;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Signer;
import vn.lienthong.edxml.Staff;
import vn.lienthong.edxml.StatusReport;
import vn.lienthong.shared.AgencyCode;

/** Packets for tests, with valid defaults. */
record PacketFixture(
    String from,
    List<String> to,
    String number,
    String notation,
    String subject,
    String sphere,
    Business business,
    byte[] file) {
  private static final String DATE = "2020/02/12";

  static PacketFixture aLetter() {
    return new PacketFixture(
        SmallDirectory.OFFICE.value(),
        List.of(SmallDirectory.QUANG_BINH.value()),
        "1024",
        "VPCP-KSTT",
        "V/v triển khai Nghị quyết số 02/NQ-CP – đợt 1 “khẩn”",
        "",
        Business.newDocument(),
        "%PDF-1.7 nội dung".getBytes(StandardCharsets.UTF_8));
  }

  PacketFixture from(String code) {
    return new PacketFixture(code, to, number, notation, subject, sphere, business, file);
  }

  PacketFixture to(String... codes) {
    return new PacketFixture(
        from, Arrays.asList(codes), number, notation, subject, sphere, business, file);
  }

  PacketFixture number(String other) {
    return new PacketFixture(from, to, other, notation, subject, sphere, business, file);
  }

  PacketFixture subject(String other) {
    return new PacketFixture(from, to, number, notation, other, sphere, business, file);
  }

  PacketFixture notation(String other) {
    return new PacketFixture(from, to, number, other, subject, sphere, business, file);
  }

  PacketFixture sphere(String other) {
    return new PacketFixture(from, to, number, notation, subject, other, business, file);
  }

  PacketFixture business(Business other) {
    return new PacketFixture(from, to, number, notation, subject, sphere, other, file);
  }

  PacketFixture file(byte[] other) {
    return new PacketFixture(from, to, number, notation, subject, sphere, business, other);
  }

  byte[] bytes() {
    var header =
        new HeaderDraft(
                Organization.of(from, "Cơ quan gửi"),
                to.stream().map(code -> Organization.of(code, "Cơ quan nhận")).toList())
            .documentId(from + "," + DATE + "," + number + "/" + notation)
            .code(number, notation)
            .promulgated("Hà Nội", new EdxmlDate(DATE))
            .kind(DocumentKind.named("Công văn"))
            .subject(subject)
            .content(subject)
            .signer(new Signer("", "Chánh Văn phòng", "Nguyễn Văn Mẫu"))
            .circulation(new Circulation(0, sphere, "", 1, null, false, "", "", List.of()))
            .steeringType(0)
            .business(business)
            .build();
    var out = new ByteArrayOutputStream();
    try {
      var attachment = OutgoingFile.of("cong-van.pdf", () -> new ByteArrayInputStream(file));
      EdxmlWriter.write(header, List.of(attachment), out);
    } catch (IOException | EdxmlRefused e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** A status that {@code reporter} reports of this letter to {@code addressed}. */
  byte[] status(AgencyCode reporter, String addressed, String code, String description) {
    var report =
        new StatusReport(
            Organization.of(reporter.value(), "Cơ quan báo"),
            new ResponseFor(
                addressed,
                number + "/VPCP-KSTT",
                new EdxmlDate(DATE),
                from + "," + DATE + "," + number + "/VPCP-KSTT"),
            Staff.NONE,
            code,
            description,
            "2020/02/12 08:00:00");
    var out = new ByteArrayOutputStream();
    try {
      EdxmlWriter.write(report, out);
    } catch (IOException | EdxmlRefused e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
