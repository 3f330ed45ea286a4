package vn.lienthong.web;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation.
 *
 * @param key message key of its label; {@code key + ".hint"} describes the tile on the home page
 * @param path where it leads
 * @param order smaller comes first; the hundreds are the level of the module
 * @param active true when the page at hand lies below its path (set by the frame)
 * @param count things waiting there, or null
 */
public record NavigationItem(
    String key, String path, int order, boolean active, @Nullable Long count) {
  public static NavigationItem of(String key, String path, int order) {
    return new NavigationItem(key, path, order, false, null);
  }

  public NavigationItem withCount(long waiting) {
    return new NavigationItem(key, path, order, active, waiting);
  }

  public NavigationItem withActive(boolean here) {
    return new NavigationItem(key, path, order, here, count);
  }
}
