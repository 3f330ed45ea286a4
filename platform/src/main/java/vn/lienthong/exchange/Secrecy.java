package vn.lienthong.exchange;

import java.util.Optional;

/**
 * Marks of secrecy, which keep a document off this axis. The words are a setting; which texts bear
 * one is decided by where and how they stand, so that {@code mật khẩu} is no mark.
 */
@FunctionalInterface
public interface Secrecy {
  /**
   * The mark that one of these bears today.
   *
   * @param text a subject, or what is said of the circulation
   * @param notation a number or notation
   */
  Optional<String> mark(String text, String notation);
}
