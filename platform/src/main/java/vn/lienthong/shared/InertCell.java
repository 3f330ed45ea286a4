package vn.lienthong.shared;

import java.util.regex.Pattern;

/** Cells that a spreadsheet must not run as a formula; reading back gives the original text. */
public final class InertCell {
  private static final Pattern ACTIVE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private InertCell() {}

  public static String write(String text) {
    return ACTIVE.matcher(text).matches() ? "'" + text : text;
  }

  public static String read(String cell) {
    return cell.startsWith("'") && ACTIVE.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
