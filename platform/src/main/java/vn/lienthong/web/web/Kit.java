package vn.lienthong.web.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.TimelineItem;
import vn.lienthong.web.Tone;

/** Invented content for the page that shows every part; nothing of it is stored anywhere. */
public final class Kit {
  static final List<String> SORTS = List.of("-sent", "number", "subject", "from");
  private static final int SIZE = 10;
  private static final Instant START = Instant.parse("2020-02-11T01:30:00Z");
  private static final List<String> AGENCIES =
      List.of(
          "Văn phòng Chính phủ",
          "Bộ Nội vụ",
          "UBND thành phố Đà Nẵng",
          "UBND tỉnh Điện Biên",
          "Thanh tra Chính phủ");
  private static final List<String> SUBJECTS =
      List.of(
          "V/v tăng cường các biện pháp phòng, chống dịch bệnh viêm đường hô hấp cấp do chủng mới của virus Corona",
          "V/v kết nối, liên thông phần mềm quản lý văn bản và điều hành",
          "Báo cáo kết quả thực hiện nhiệm vụ tháng 01 năm 2020",
          "Giấy mời họp trực tuyến toàn quốc",
          "V/v góp ý dự thảo Nghị định về định danh và xác thực điện tử");
  private static final Map<Tone, String> WORDS =
      Map.of(
          Tone.NEUTRAL, "Chưa gửi",
          Tone.NEWS, "Mới đến",
          Tone.RUNNING, "Đang xử lý",
          Tone.GOOD, "Đã tiếp nhận",
          Tone.WARNING, "Sắp đến hạn",
          Tone.BAD, "Từ chối");

  /** One line of the sample list. */
  public record Row(
      String number, String subject, String from, Instant sent, long bytes, Tone tone) {
    public String state() {
      return word(tone);
    }
  }

  private Kit() {}

  public static String word(Tone tone) {
    return WORDS.getOrDefault(tone, "");
  }

  public static List<TimelineItem> story() {
    return List.of(
        new TimelineItem(START, "Đã gửi", Tone.NEUTRAL, "Trần Thị Dung, văn thư", ""),
        new TimelineItem(START.plusSeconds(4), "Đã đến", Tone.NEWS, "", ""),
        new TimelineItem(
            START.plusSeconds(5400), "Đã tiếp nhận", Tone.GOOD, "Lê Văn Dũng, văn thư", ""),
        new TimelineItem(
            START.plusSeconds(90_000),
            "Từ chối tiếp nhận",
            Tone.BAD,
            "Nguyễn Văn Đức, văn thư",
            "Gửi nhầm nơi nhận: văn bản thuộc thẩm quyền của Sở Nội vụ."));
  }

  static Page<Row> page(ListQuery query) {
    var sought = Text.fold(query.filter("q"));
    var found =
        rows().stream()
            .filter(row ->
                Text.fold(row.number() + " " + row.subject() + " " + row.from()).contains(sought))
            .sorted(order(query))
            .toList();
    var from = Math.min(query.offset(SIZE), found.size());
    var items = found.subList(from, Math.min(found.size(), from + SIZE));
    return new Page<>(items, query.page(), SIZE, found.size());
  }

  private static Comparator<Row> order(ListQuery query) {
    Comparator<Row> column =
        switch (query.sort()) {
          case "number" -> Comparator.comparing(Row::number);
          case "subject" -> Comparator.comparing(row -> Text.fold(row.subject()));
          case "from" -> Comparator.comparing(row -> Text.fold(row.from()));
          default -> Comparator.comparing(Row::sent);
        };
    var whole = column.thenComparing(Row::number);
    return query.descending() ? whole.reversed() : whole;
  }

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    var tones = Tone.values();
    for (int i = 0; i < 57; i++) {
      rows.add(
          new Row(
              (100 + i) + "/VPCP-KSTT",
              SUBJECTS.get(i % SUBJECTS.size()),
              AGENCIES.get(i % AGENCIES.size()),
              START.plus(Duration.ofMinutes(37L * (i / 3))),
              83_000L * (i + 1),
              tones[i % tones.length]));
    }
    return rows;
  }
}
