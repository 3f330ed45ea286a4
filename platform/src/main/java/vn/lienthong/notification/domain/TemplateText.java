package vn.lienthong.notification.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.shared.RuleViolated;

/**
 * A text with values in braces, {@code {due}}; what stands in square brackets is left out when a
 * value in it is empty: {@code [, hẹn trả ngày {due}]}.
 */
public final class TemplateText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\[\\]]*)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  private TemplateText() {}

  /** What is wrong with a text that may use these values; empty when nothing is. */
  public static Optional<RuleViolated> fault(String text, Collection<String> known) {
    var names = PLACEHOLDER.matcher(text);
    while (names.find()) {
      if (!known.contains(names.group(1))) {
        return Optional.of(
            new RuleViolated(
                NotificationError.PLACEHOLDER_UNKNOWN,
                "{" + names.group(1) + "}",
                String.join(", ", known)));
      }
    }
    var idle =
        OPTIONAL
            .matcher(text)
            .results()
            .anyMatch(part -> !PLACEHOLDER.matcher(part.group(1)).find());
    var left = OPTIONAL.matcher(text).replaceAll("");
    return idle || left.contains("[") || left.contains("]")
        ? Optional.of(new RuleViolated(NotificationError.BRACKETS_UNEVEN))
        : Optional.empty();
  }

  /**
   * The text with its values; what a value holds is never read as a placeholder.
   *
   * @param shape what becomes of each value
   */
  public static String filled(
      String text, Map<String, String> values, UnaryOperator<String> shape) {
    var whole = OPTIONAL.matcher(text).replaceAll(part -> kept(part, values));
    return PLACEHOLDER
        .matcher(whole)
        .replaceAll(name -> Matcher.quoteReplacement(shape.apply(value(name, values))));
  }

  private static String kept(MatchResult part, Map<String, String> values) {
    var lacking =
        PLACEHOLDER
            .matcher(part.group(1))
            .results()
            .anyMatch(name -> value(name, values).isEmpty());
    return lacking ? "" : Matcher.quoteReplacement(part.group(1));
  }

  private static String value(MatchResult name, Map<String, String> values) {
    return values.getOrDefault(name.group(1), "");
  }
}
