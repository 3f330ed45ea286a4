package vn.lienthong.notification.domain;

import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.TemplateKey;

/**
 * A text with its values as a channel carries it.
 *
 * @param parts of an SMS, 0 for other channels
 */
public record Rendering(String subject, String body, int parts) {
  /** Longest value in an SMS: who wants the whole reason finds it in the letter. */
  static final int LONGEST_VALUE = 90;

  private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

  public static Rendering of(
      TemplateKey key, String subject, String body, boolean plain, Map<String, String> values) {
    var title = oneLine(TemplateText.filled(subject, values, value -> value));
    if (key.channel() != NoticeChannel.SMS) {
      return new Rendering(title, TemplateText.filled(body, values, value -> value), 0);
    }
    var text = TemplateText.filled(body, values, Rendering::shortened);
    var sent = plain ? PlainText.of(text) : text;
    return new Rendering("", sent, SmsText.of(sent).parts().size());
  }

  private static String oneLine(String value) {
    return BREAKS.matcher(value).replaceAll(" ");
  }

  private static String shortened(String value) {
    var line = oneLine(value);
    if (line.codePointCount(0, line.length()) <= LONGEST_VALUE) {
      return line;
    }
    var cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE - 1));
    var word = cut.lastIndexOf(' ');
    return (word > LONGEST_VALUE / 2 ? cut.substring(0, word) : cut) + "…";
  }
}
