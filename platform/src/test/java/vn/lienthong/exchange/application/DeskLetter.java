package vn.lienthong.exchange.application;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.Letter;
import vn.lienthong.shared.AgencyCode;

/** A letter of the office to Quảng Bình on the day of the harness, its number left to the book. */
final class DeskLetter {
  private String number = "";
  private LocalDate date = LocalDate.of(2020, 2, 12);
  private String type = "Công văn";
  private String subject = "V/v kiểm soát thủ tục hành chính";
  private List<AgencyCode> recipients = List.of(SmallDirectory.QUANG_BINH);

  private List<DocumentReference> references = List.of();
  private List<Letter.Part> files = List.of();

  private DeskLetter() {}

  static DeskLetter aLetter() {
    return new DeskLetter();
  }

  DeskLetter number(String typed) {
    this.number = typed;
    return this;
  }

  DeskLetter on(LocalDate day) {
    this.date = day;
    return this;
  }

  DeskLetter type(String name) {
    this.type = name;
    return this;
  }

  DeskLetter subject(String text) {
    this.subject = text;
    return this;
  }

  DeskLetter to(AgencyCode... agencies) {
    this.recipients = List.of(agencies);
    return this;
  }

  DeskLetter naming(DocumentReference... earlier) {
    this.references = List.of(earlier);
    return this;
  }

  DeskLetter files(Letter.Part... attached) {
    this.files = List.of(attached);
    return this;
  }

  Letter write() {
    return new Letter(
        number,
        type.equals("Quyết định") ? "QĐ-VPCP" : "VPCP-KSTT",
        date,
        type,
        subject,
        "",
        "Hà Nội",
        "Phó Chủ nhiệm",
        "Nguyễn Văn Mẫu",
        0,
        null,
        recipients,
        files,
        references);
  }
}
