package vn.lienthong.directory.domain;

import java.util.regex.Pattern;
import vn.lienthong.shared.Text;

/** What two names have in common that people read as one: letters without marks, and digits. */
public final class NameKey {
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private NameKey() {}

  /** Words of letters a to z and digits with one space between them; empty when there are none. */
  public static String of(String name) {
    return OTHERS.matcher(Text.fold(name)).replaceAll(" ").strip();
  }
}
