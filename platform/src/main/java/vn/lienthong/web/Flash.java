package vn.lienthong.web;

import java.io.Serializable;
import java.util.List;

/**
 * A message for the next page after a redirect: {@code attributes.addFlashAttribute(Flash.NAME,
 * Flash.of("exchange.sent", number))}.
 */
public record Flash(String key, List<String> arguments) implements Serializable {
  /** Name of the flash attribute. */
  public static final String NAME = "flash";

  private static final long serialVersionUID = 1L;

  public Flash {
    arguments = List.copyOf(arguments);
  }

  public static Flash of(String key, Object... arguments) {
    return new Flash(key, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
