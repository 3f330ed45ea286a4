package vn.lienthong.node.start;

import java.util.Objects;

/** The release that is running. */
public final class Release {
  private Release() {}

  /** Name in the manifest of the jar, {@code dev} when the classes are not in a jar. */
  public static String name() {
    return Objects.requireNonNullElse(Release.class.getPackage().getImplementationVersion(), "dev");
  }
}
