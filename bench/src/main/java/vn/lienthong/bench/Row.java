package vn.lienthong.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure; what is no finite number is shown as a dash and meets no target.
 *
 * @param target what it should be, with the direction ({@code >= 5000}); empty when it is only
 *     reported
 * @param met null when there is no target
 * @param scale at what size it was measured
 */
public record Row(
    String name, double value, String unit, String target, @Nullable Boolean met, String scale) {

  public static Row atLeast(double target, String name, double value, String unit, String scale) {
    return new Row(
        name, value, unit, ">= " + plain(target), Double.isFinite(value) && value >= target, scale);
  }

  public static Row atMost(double target, String name, double value, String unit, String scale) {
    return new Row(
        name, value, unit, "<= " + plain(target), Double.isFinite(value) && value <= target, scale);
  }

  public static Row reported(String name, double value, String unit, String scale) {
    return new Row(name, value, unit, "", null, scale);
  }

  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
