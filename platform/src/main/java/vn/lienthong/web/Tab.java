package vn.lienthong.web;

import org.jspecify.annotations.Nullable;

/** One link of the navigation inside a page; label is shown text. */
public record Tab(String label, String path, boolean active, @Nullable Long count) {
  public static Tab of(String label, String path, boolean active) {
    return new Tab(label, path, active, null);
  }
}
