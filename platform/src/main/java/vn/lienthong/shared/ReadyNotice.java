package vn.lienthong.shared;

import java.util.Optional;

/**
 * A line that the node prints once after it serves, for instance the one-time link of the first
 * administrator. Beans of this type are asked after the ready line.
 */
public interface ReadyNotice {
  /**
   * @param baseUrl address of the node, without a slash at the end
   */
  Optional<String> lineAfterReady(String baseUrl);
}
