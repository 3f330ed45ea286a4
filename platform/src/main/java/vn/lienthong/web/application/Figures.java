package vn.lienthong.web.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How figures are written on pages. */
final class Figures {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
  private static final long THOUSAND = 1000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SMALLEST = new BigDecimal("0.1");

  private Figures() {}

  static String share(long part, long whole, Locale locale) {
    if (whole == 0) {
      return "–";
    }
    var percent =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    return part > 0 && percent.compareTo(SMALLEST) < 0
        ? "< " + decimal(SMALLEST, locale) + " %"
        : decimal(percent, locale) + " %";
  }

  static String size(long bytes, Locale locale) {
    if (bytes < THOUSAND) {
      return bytes + " B";
    }
    var value = BigDecimal.valueOf(bytes);
    var unit = -1;
    while (value.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0 && unit < UNITS.length - 1) {
      value = value.movePointLeft(3);
      unit++;
    }
    return decimal(value.setScale(1, RoundingMode.HALF_UP), locale) + " " + UNITS[unit];
  }

  private static String decimal(BigDecimal value, Locale locale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }
}
