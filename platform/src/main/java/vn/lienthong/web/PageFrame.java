package vn.lienthong.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;

/**
 * What the layout and the parts of a page need of the request at hand. Every template gets it as
 * {@code frame}; a controller method may take it as a parameter.
 */
public interface PageFrame {
  /**
   * Name of the flash attribute for the next page: {@code
   * attributes.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.sent", number))}.
   */
  String FLASH = "flash";

  /** The message under {@code key} in the language of the reader; the key itself when missing. */
  String text(String key, Object... arguments);

  /** The message in the language of the reader. */
  default String text(Message message) {
    return text(message.key(), message.arguments().toArray());
  }

  /** Language of the page, {@code vi} or {@code en}. */
  String language();

  /** The same page in another language ({@code vi} or {@code en}), works without scripts. */
  String languageLink(String language);

  /** Null when nobody is signed in. */
  @Nullable Caller caller();

  /** Short name of the agency of the post in use; empty when there is none. */
  String agency();

  /** Where the caller may go, in order; the item of the page at hand is active. */
  List<NavigationItem> navigation();

  /** Path of the request, without query. */
  String path();

  /** A path of this node as a whole address, as the reader reached the node. */
  String address(String path);

  /** Hidden field for every form that posts; null when the request carries no token. */
  @Nullable FormToken csrf();

  /** True when the node holds sample data: every page says so. */
  boolean sample();

  /** Message left by the action before this page, or null. */
  @Nullable Message flash();

  /** Address of an own asset with the hash of its content, for instance {@code lienthong.css}. */
  String asset(String name);

  /** A date as {@code 31/01/2020}; a dash for null. */
  String date(@Nullable LocalDate date);

  /** An instant in Viet Nam as {@code 31/01/2020 08:05}; a dash for null. */
  String time(@Nullable Instant instant);

  /** A whole number with dots between thousands ({@code 1.234.567}), commas in English. */
  String number(long value);

  /**
   * A part of a whole as {@code 99,9 %}: rounded down, so that 100 % means all; a dash when the
   * whole is 0, {@code < 0,1 %} for a part too small to show.
   */
  String share(long part, long whole);

  /** A number of bytes as {@code 1,2 MB} (a kilobyte has 1,000 bytes). */
  String size(long bytes);
}
