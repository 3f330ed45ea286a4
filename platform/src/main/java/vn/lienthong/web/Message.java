package vn.lienthong.web;

import java.io.Serializable;
import java.util.List;
import vn.lienthong.shared.RuleViolated;

/** A message key with what fills its holes; shown with {@link PageFrame#text(Message)}. */
public record Message(String key, List<String> arguments) implements Serializable {
  private static final long serialVersionUID = 1L;

  public Message {
    arguments = List.copyOf(arguments);
  }

  /** What the broken rule says. */
  public static Message of(RuleViolated violated) {
    return of(violated.error().code(), violated.arguments());
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
