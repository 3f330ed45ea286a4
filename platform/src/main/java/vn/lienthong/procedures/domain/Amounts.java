package vn.lienthong.procedures.domain;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.lienthong.shared.Text;

/** Amounts of money in the texts of the catalogue, thousands parted by commas or by dots. */
public final class Amounts {
  private static final String NUMBER = "(\\d{1,3}(?:([.,])\\d{3})(?:\\2\\d{3}){0,3}|\\d{1,15})";
  private static final String DONG = "(?:viet nam dong|vn dong|dong|vnd|d)";
  private static final Pattern WHOLE = Pattern.compile(NUMBER + "(?:\\.0{1,2})? ?" + DONG);
  private static final Pattern WITHIN =
      Pattern.compile("(?<![\\d.,])" + NUMBER + " ?" + DONG + "(?![a-z0-9])");
  private static final Pattern ISO = Pattern.compile("\\d ?([A-Z]{3})\\b|\\b([A-Z]{3}) ?\\d");
  private static final Pattern NAMED = Pattern.compile("\\d ?(?:do la|dola|euro|\\$|€)|[$€] ?\\d");
  private static final String HOME = "VND";

  private Amounts() {}

  /** The amount in đồng that is the whole text, 0 for "Miễn phí"; nothing for any other text. */
  public static Optional<Long> stated(String text) {
    var folded = Text.fold(text);
    if (folded.equals("mien phi")) return Optional.of(0L);
    var amount = WHOLE.matcher(folded);
    return amount.matches() ? Optional.of(number(amount.group(1))) : Optional.empty();
  }

  /** Every amount in đồng that occurs in a text, in its order. */
  public static List<Long> in(String text) {
    return WITHIN.matcher(Text.fold(text)).results().map(Amounts::number).toList();
  }

  /** True when an amount of another currency occurs in the text. */
  public static boolean foreign(String text) {
    return NAMED.matcher(Text.fold(text)).find()
        || ISO.matcher(Text.clean(text)).results().anyMatch(Amounts::foreign);
  }

  /** An amount in the habit of the portal, {@code 8,000 VNĐ}. */
  public static String written(long dong) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(dong) + " VNĐ";
  }

  private static boolean foreign(MatchResult found) {
    var code = found.group(1) == null ? found.group(2) : found.group(1);
    return !code.equals(HOME)
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private static long number(MatchResult found) {
    return number(found.group(1));
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replaceAll("[.,]", ""));
  }
}
