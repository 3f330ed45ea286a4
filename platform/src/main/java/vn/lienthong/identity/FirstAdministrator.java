package vn.lienthong.identity;

import java.util.Optional;

/** The way into a node that knows nobody yet. */
public interface FirstAdministrator {
  /**
   * Makes a one-time link, good for 24 hours; an older one ends. Empty once there is an
   * administrator.
   *
   * @return path with the token, for instance {@code /first-administrator?token=…}
   */
  Optional<String> issueLink();
}
