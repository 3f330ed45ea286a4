package vn.lienthong.identity;

import java.util.Locale;
import vn.lienthong.shared.Right;

/** Rights that this module checks. */
public enum IdentityRight implements Right {
  MANAGE_PEOPLE,
  MANAGE_SYSTEMS;

  @Override
  public String module() {
    return "identity";
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
