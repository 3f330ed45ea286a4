package vn.lienthong.notification;

import java.util.List;

/**
 * A text filled with example values.
 *
 * @param parts of an SMS as they would be sent, empty for other channels
 * @param unicode true when a part of the SMS takes 70 characters instead of 160
 * @param units characters as the SMS counts them
 */
public record TemplatePreview(
    String subject, String body, List<String> parts, boolean unicode, int units) {
  public TemplatePreview {
    parts = List.copyOf(parts);
  }
}
