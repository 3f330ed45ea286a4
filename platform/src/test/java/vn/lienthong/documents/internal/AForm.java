package vn.lienthong.documents.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.documents.OneStopForm;
import vn.lienthong.documents.OneStopForm.Applicant;
import vn.lienthong.documents.OneStopForm.Component;
import vn.lienthong.documents.OneStopForm.Contact;
import vn.lienthong.documents.OneStopForm.Head;

/** Forms as a one-stop desk fills them in. */
final class AForm {
  static final String DOSSIER = "000.00.01.H17-260305-0001";
  static final String PROCEDURE = "Cấp bản sao trích lục hộ tịch";
  static final Contact CONTACT = new Contact("bà Trần Thị Dung", "0236 3888 888");
  static final List<Component> PAPERS =
      List.of(
          new Component("Tờ khai cấp bản sao trích lục hộ tịch", "Bản chính", 1),
          new Component("Căn cước công dân của người yêu cầu", "Bản điện tử", 1),
          new Component("Văn bản ủy quyền (nếu có)", "Bản sao", 2));

  private AForm() {}

  static Stream<OneStopForm> all() {
    return Stream.of(
        receipt(), supplement(), refusal(), apology(), stop(), control(3), register(4));
  }

  static Head head(String model, String number) {
    return new Head(
        "Ủy ban nhân dân thành phố Đà Nẵng",
        "Sở Tư pháp",
        "Bộ phận Tiếp nhận và Trả kết quả",
        number,
        model,
        DOSSIER,
        "Đà Nẵng, ngày 05 tháng 3 năm 2026");
  }

  static Applicant applicant(String name) {
    return new Applicant(
        name, "24 Trần Phú, phường Hải Châu, thành phố Đà Nẵng", "0912 345 678", "anh@vidu.vn");
  }

  static Applicant anh() {
    return applicant("Nguyễn Thị Lấp Lánh Ánh");
  }

  static OneStopForm.Receipt receipt() {
    return receipt(anh(), PAPERS);
  }

  static OneStopForm.Receipt receipt(Applicant applicant, List<Component> papers) {
    return new OneStopForm.Receipt(
        head("Mẫu số 01", "12/TNHS"),
        applicant,
        PROCEDURE,
        papers,
        1,
        new OneStopForm.Terms(
            "03 ngày làm việc",
            "09 giờ 15 phút, ngày 05 tháng 3 năm 2026",
            "17 giờ 00 phút, ngày 10 tháng 3 năm 2026",
            "Bộ phận Tiếp nhận và Trả kết quả, Sở Tư pháp"),
        "8.000 đồng, đã nộp trực tuyến",
        "02/2026",
        "145",
        "Lê Văn Dũng",
        CONTACT);
  }

  static OneStopForm.SupplementRequest supplement() {
    return new OneStopForm.SupplementRequest(
        head("Mẫu số 02", "13/HDHS"),
        anh(),
        PROCEDURE,
        List.of("Tờ khai có chữ ký của người yêu cầu", "Bản chính văn bản ủy quyền có chứng thực"),
        "Tờ khai chưa ký; văn bản ủy quyền chưa được chứng thực (Điều 2 Thông tư 04/2020/TT-BTP).",
        CONTACT,
        "Lê Văn Dũng");
  }

  static OneStopForm.Refusal refusal() {
    return new OneStopForm.Refusal(
        head("Mẫu số 03", "14/TCHS"),
        anh(),
        PROCEDURE,
        List.of("Sự kiện hộ tịch không được đăng ký tại cơ quan này (Điều 63 Luật Hộ tịch 2014)."),
        CONTACT,
        "Lê Văn Dũng");
  }

  static OneStopForm.Apology apology() {
    return new OneStopForm.Apology(
        head("Mẫu số 04", "15/XLHL"),
        anh(),
        PROCEDURE,
        "Ngày 05 tháng 3 năm 2026",
        "17 giờ 00 phút, ngày 10 tháng 3 năm 2026",
        "sổ gốc lưu tại cơ quan khác, đang chờ xác minh.",
        "ngày 16 tháng 3 năm 2026",
        "Phó Giám đốc",
        "Đỗ An");
  }

  static OneStopForm.StopNotice stop() {
    return new OneStopForm.StopNotice(
        head("Mẫu số 05", "16/TB"),
        anh(),
        PROCEDURE,
        "09 giờ 15 phút, ngày 05 tháng 3 năm 2026",
        "ngày 12 tháng 3 năm 2026",
        List.of("Người yêu cầu có đơn rút hồ sơ ngày 11 tháng 3 năm 2026."),
        CONTACT,
        "Phó Giám đốc",
        "Đỗ An");
  }

  static OneStopForm.ControlSlip control(int handOvers) {
    var rows =
        IntStream.rangeClosed(1, handOvers)
            .mapToObj(n ->
                new OneStopForm.HandOver(
                    "Lê Văn Dũng, Bộ phận Tiếp nhận và Trả kết quả",
                    "Phòng Hộ tịch số " + n + ", Ngô Ủy",
                    "10 giờ 30 phút, ngày 05/3/2026",
                    n % 2 == 0 ? "Đúng hạn" : "Trước hạn",
                    ""))
            .toList();
    return new OneStopForm.ControlSlip(head("Mẫu số 06", ""), anh(), PROCEDURE, rows);
  }

  static OneStopForm.Register register(int entries) {
    var head = head("Mẫu số 07", "");
    var rows = IntStream.rangeClosed(1, entries).mapToObj(AForm::entry).toList();
    return new OneStopForm.Register(
        new Head(head.parent(), head.agency(), head.unit(), "", head.model(), "", head.dated()),
        "Tháng 3 năm 2026",
        rows);
  }

  static String dossier(int number) {
    return "000.00.01.H17-260305-%04d".formatted(number);
  }

  private static OneStopForm.Entry entry(int number) {
    return new OneStopForm.Entry(
        String.valueOf(number),
        dossier(number),
        PROCEDURE,
        1,
        anh(),
        "Phòng Hộ tịch, Sở Tư pháp",
        new OneStopForm.EntryDates(
            "09:15 05/3/2026", "17:00 10/3/2026", "10:30 05/3/2026", "15:00 09/3/2026"),
        "Trực tiếp",
        "");
  }
}
