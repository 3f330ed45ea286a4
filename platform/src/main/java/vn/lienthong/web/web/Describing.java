package vn.lienthong.web.web;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What describes a field: ids for {@code aria-describedby}, and its error in words. */
public final class Describing {
  private static final long MEBIBYTE = 1L << 20;
  private static final long MEGABYTE = 1_000_000;

  private Describing() {}

  /** The error as this field says it, where the bundle has the key with the field behind it. */
  public static String error(PageFrame frame, String field, Message error) {
    var own = error.key() + "." + field;
    var text = frame.text(own, error.arguments().toArray());
    return text.equals(own) ? frame.text(error) : text;
  }

  /**
   * A limit by the figure of its setting: 300MB in a setting are 300 · 2^20 bytes, and a page that
   * promises 300 MB promises a little less.
   */
  public static long configured(long bytes) {
    return bytes < MEBIBYTE ? bytes : bytes / MEBIBYTE * MEGABYTE;
  }

  public static @Nullable String by(String field, String hint, boolean wrong) {
    return by(field, hint, wrong, 0);
  }

  public static @Nullable String by(String field, String hint, boolean wrong, int limit) {
    var ids = new StringJoiner(" ");
    if (limit > 0) {
      ids.add(field + "-info");
    }
    if (!hint.isEmpty()) {
      ids.add(field + "-hint");
    }
    if (wrong) {
      ids.add(field + "-error");
    }
    return ids.length() == 0 ? null : ids.toString();
  }
}
