package vn.lienthong.sample.internal;

import java.util.List;

/** Names that belong to nobody, the same ones at every start. */
final class Invented {
  private static final List<String> FAMILY =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
          "Dương", "Lý");
  private static final List<String> MIDDLE =
      List.of("Văn", "Thị", "Đức", "Thanh", "Minh", "Ngọc", "Quang", "Thu", "Hữu", "Hồng", "Mạnh");
  private static final List<String> GIVEN =
      List.of(
          "An", "Ánh", "Bình", "Châu", "Dũng", "Đông", "Giang", "Hà", "Hạnh", "Hiếu", "Hòa",
          "Khánh", "Lâm", "Linh", "Mai", "Nam", "Nga", "Phong", "Phúc", "Quân", "Sơn", "Tâm",
          "Thảo", "Trang", "Tuấn", "Uyên", "Vinh", "Xuân", "Yến");

  private Invented() {}

  static String person(int number) {
    return pick(FAMILY, number)
        + " "
        + pick(MIDDLE, number * 5 + 1)
        + " "
        + pick(GIVEN, number * 7 + 3);
  }

  static <T> T pick(List<T> list, int number) {
    return list.get(Math.floorMod(number, list.size()));
  }
}
