package vn.lienthong.sample.internal;

import java.util.List;

/**
 * Subjects, types and texts of sample letters: the ordinary paper of an administration, invented.
 */
final class Subjects {
  private static final List<Topic> TOPICS =
      List.of(
          new Topic(
              "Công văn",
              "KSTT",
              "triển khai cắt giảm, đơn giản hóa quy định liên quan đến hoạt động kinh doanh"),
          new Topic("Công văn", "KGVX", "tăng cường phòng, chống dịch bệnh viêm đường hô hấp cấp"),
          new Topic("Báo cáo", "TH", "tình hình thực hiện nhiệm vụ phát triển kinh tế – xã hội"),
          new Topic("Công văn", "NC", "rà soát thủ tục hành chính thuộc phạm vi quản lý"),
          new Topic("Giấy mời", "HC", "dự hội nghị trực tuyến về cải cách thủ tục hành chính"),
          new Topic("Thông báo", "VP", "kết luận tại cuộc họp giao ban công tác tuần"),
          new Topic(
              "Kế hoạch", "CNTT", "kết nối, liên thông phần mềm quản lý văn bản và điều hành"),
          new Topic("Tờ trình", "KTTH", "phân bổ kế hoạch vốn đầu tư công năm 2020"),
          new Topic("Công văn", "TCCB", "kiện toàn tổ chức bộ máy bộ phận một cửa"),
          new Topic("Công văn", "NN", "phòng, chống hạn hán, xâm nhập mặn mùa khô 2019 – 2020"),
          new Topic(
              "Báo cáo", "TTr", "kết quả công tác tiếp công dân, giải quyết khiếu nại, tố cáo"),
          new Topic("Công văn", "CN", "bảo đảm cung ứng điện trong dịp Tết Nguyên đán Canh Tý"),
          new Topic("Quyết định", "QT", "ban hành quy chế tiếp nhận, xử lý văn bản điện tử"),
          new Topic("Công văn", "GD", "tổ chức dạy và học trong thời gian học sinh tạm nghỉ"),
          new Topic("Công văn", "DL", "đón khách du lịch an toàn dịp đầu năm"),
          new Topic("Báo cáo", "XD", "tiến độ giải phóng mặt bằng các dự án giao thông trọng điểm"),
          new Topic("Công văn", "TN", "quản lý, sử dụng đất đai của các nông, lâm trường"),
          new Topic("Công điện", "PCTT", "chủ động ứng phó với gió mùa Đông Bắc và rét đậm"));
  private static final Topic STEERING =
      new Topic(
          "Công văn", "KSTT", "gửi, nhận văn bản điện tử qua Trục liên thông văn bản quốc gia");
  private static final List<String> OPENINGS =
      List.of(
          "Thực hiện nhiệm vụ được giao, đề nghị Quý cơ quan chỉ đạo các đơn vị liên quan triển khai nội dung nêu trên, bảo đảm đúng tiến độ và yêu cầu đề ra.",
          "Căn cứ chương trình công tác năm và tình hình thực tế, đề nghị Quý cơ quan phối hợp thực hiện nội dung nêu trên theo chức năng, nhiệm vụ được giao.");
  private static final List<String> MIDDLES =
      List.of(
          "Kết quả thực hiện đề nghị gửi bằng văn bản điện tử có ký số trước ngày làm việc cuối cùng của tháng để tổng hợp, báo cáo cấp có thẩm quyền.",
          "Các nội dung khác thực hiện theo quy định của pháp luật hiện hành và các văn bản hướng dẫn đã ban hành.");
  private static final String CLOSING =
      "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn, giải quyết theo thẩm quyền.";

  private Subjects() {}

  /**
   * What a letter is about.
   *
   * @param symbol tail of the notation, the unit that wrote it
   */
  record Topic(String type, String symbol, String subject) {}

  static Topic topic(int number, boolean steering) {
    return steering ? STEERING : Invented.pick(TOPICS, number * 11 + 5);
  }

  /** What is asked, by when, and at the end the formula that closes. */
  static List<String> body(int number) {
    return List.of(Invented.pick(OPENINGS, number), Invented.pick(MIDDLES, number / 2), CLOSING);
  }
}
