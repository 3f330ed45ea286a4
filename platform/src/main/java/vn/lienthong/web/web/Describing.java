package vn.lienthong.web.web;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Ids of the hint, error and counter of a field, for {@code aria-describedby}. */
public final class Describing {
  private Describing() {}

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
