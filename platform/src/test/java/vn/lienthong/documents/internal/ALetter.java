package vn.lienthong.documents.internal;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.documents.Letter;

/** A letter as offices write them. */
final class ALetter {
  private ALetter() {}

  static Letter about(String subject, String place, String signer) {
    return new Letter(
        new Letter.Head(
            "Ủy ban nhân dân tỉnh Quảng Bình",
            "Sở Thông tin và Truyền thông",
            "123/STTTT-CNTT",
            place,
            LocalDate.of(2020, 2, 5),
            ""),
        subject,
        List.of("Văn phòng Chính phủ", "Bộ Thông tin và Truyền thông"),
        List.of(
            "Thực hiện Quyết định số 28/2018/QĐ-TTg ngày 12 tháng 7 năm 2018 của Thủ tướng Chính"
                + " phủ về việc gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành"
                + " chính nhà nước, Sở Thông tin và Truyền thông báo cáo kết quả như sau.",
            "1. Trong tháng 01 năm 2020, đã gửi 1.234 văn bản và tiếp nhận 2.345 văn bản qua Trục"
                + " liên thông văn bản quốc gia; tỷ lệ văn bản điện tử ký số đạt 95,4 %.",
            "2. Đề nghị Văn phòng Chính phủ tiếp tục hướng dẫn, hỗ trợ kết nối cho các xã, phường,"
                + " thị trấn trên địa bàn tỉnh. Trân trọng./."),
        List.of("Như trên", "UBND tỉnh (để báo cáo)", "Lưu: VT, CNTT"),
        new Letter.Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", signer));
  }

  static Letter standard() {
    return about("báo cáo gửi, nhận văn bản điện tử", "Đà Nẵng", "Nguyễn Thị Lấp Lánh Ánh");
  }
}
