package vn.lienthong.client;

import java.util.Map;

/**
 * One agency of the directory of the axis. {@code otherCode} is its code in the other of the two
 * forms in force (QCVN 102:2016, Decision 20/2020/QĐ-TTg); an absent value is empty.
 */
public record AxisAgency(
    String id, String parentId, String code, String name, String mail, String otherCode) {

  static AxisAgency of(Map<String, String> row) {
    return new AxisAgency(
        row.getOrDefault("id", ""),
        row.getOrDefault("pid", ""),
        row.getOrDefault("code", ""),
        row.getOrDefault("name", ""),
        row.getOrDefault("mail", ""),
        row.getOrDefault("oldCode", row.getOrDefault("code102", "")));
  }
}
