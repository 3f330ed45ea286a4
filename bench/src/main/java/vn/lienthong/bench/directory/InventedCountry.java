package vn.lienthong.bench.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A country of invented agencies in the sizes of the real one, always the same. */
final class InventedCountry {
  private static final int PROVINCES = 63;
  private static final List<String> SYLLABLES =
      List.of(
          "An", "Bình", "Cường", "Dương", "Đông", "Gia", "Hải", "Hòa", "Hồng", "Hưng", "Khánh",
          "Kim", "Lạc", "Lâm", "Liên", "Lộc", "Long", "Lương", "Mai", "Minh", "Mỹ", "Nam", "Nghĩa",
          "Ngọc", "Nhân", "Ninh", "Phong", "Phú", "Phước", "Quang", "Sơn", "Tân", "Tây", "Thanh",
          "Thạch", "Thái", "Thắng", "Thịnh", "Thủy", "Tiến", "Trung", "Trường", "Tuyên", "Vạn",
          "Văn", "Việt", "Vĩnh", "Xuân", "Yên", "Đức");
  private static final List<String> FIELDS =
      List.of(
          "Nội vụ",
          "Tư pháp",
          "Tài chính",
          "Công Thương",
          "Xây dựng",
          "Y tế",
          "Giáo dục và Đào tạo",
          "Văn hóa và Thể thao",
          "Khoa học và Công nghệ",
          "Thông tin và Truyền thông",
          "Ngoại vụ",
          "Du lịch",
          "Giao thông vận tải",
          "Tài nguyên và Môi trường",
          "Nông nghiệp và Phát triển nông thôn",
          "Lao động - Thương binh và Xã hội",
          "Kế hoạch và Đầu tư",
          "Dân tộc",
          "Thanh tra",
          "Quy hoạch - Kiến trúc");
  private static final List<String> UNITS =
      List.of(
          "Trường Mầm non",
          "Trường Tiểu học",
          "Trường Trung học cơ sở",
          "Trạm Y tế",
          "Công an",
          "Ban Chỉ huy Quân sự",
          "Hội Nông dân",
          "Hội Cựu chiến binh",
          "Đoàn Thanh niên",
          "Hội Liên hiệp Phụ nữ",
          "Trung tâm Học tập cộng đồng");

  private final Random random = new Random(2020);
  private final List<String> rows = new ArrayList<>();
  private final int limit;

  private InventedCountry(int limit) {
    this.limit = limit;
  }

  /** A CSV table with that many agencies. */
  static String csv(int agencies) {
    var country = new InventedCountry(agencies);
    for (int province = 1; province <= PROVINCES; province++) {
      country.province("H%02d".formatted(province));
    }
    return "code;name;kind;parent\n" + String.join("", country.rows);
  }

  private void province(String level1) {
    var name = place();
    var code = "000.00.00." + level1;
    add(code, "Ủy ban nhân dân tỉnh " + name, "PROVINCE", "");
    for (int i = 0; i < FIELDS.size(); i++) {
      add(
          "000.00.%02d.%s".formatted(i + 1, level1),
          "Sở " + FIELDS.get(i) + " tỉnh " + name,
          "DEPARTMENT",
          code);
    }
    for (int district = 40; district <= 50; district++) {
      district("%02d.%s".formatted(district, level1), code);
    }
  }

  private void district(String level2, String parent) {
    var name = place();
    var code = "000.00." + level2;
    add(code, "Ủy ban nhân dân huyện " + name, "DISTRICT", parent);
    for (int room = 1; room <= 10; room++) {
      add(
          "000.%02d.%s".formatted(room, level2),
          "Phòng " + FIELDS.get(room) + " huyện " + name,
          "DEPARTMENT",
          code);
    }
    for (int commune = 20; commune < 34; commune++) {
      commune("%02d.%s".formatted(commune, level2), code);
    }
  }

  private void commune(String level3, String parent) {
    var name = place();
    var code = "000." + level3;
    add(code, "Ủy ban nhân dân xã " + name, "COMMUNE", parent);
    for (int unit = 0; unit < UNITS.size(); unit++) {
      add("%03d.%s".formatted(unit + 1, level3), UNITS.get(unit) + " xã " + name, "OTHER", code);
    }
  }

  private String place() {
    return SYLLABLES.get(random.nextInt(SYLLABLES.size()))
        + " "
        + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
  }

  private void add(String code, String name, String kind, String parent) {
    if (rows.size() < limit) {
      rows.add(String.join(";", code, name, kind, parent) + "\n");
    }
  }
}
