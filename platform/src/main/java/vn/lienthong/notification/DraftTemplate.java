package vn.lienthong.notification;

import java.time.LocalDate;
import vn.lienthong.shared.Text;

/**
 * A text to be.
 *
 * @param seen newest version there was when its editing began
 * @param plain true when an SMS is to be sent without diacritics
 * @param from first day on which it holds
 */
public record DraftTemplate(
    TemplateKey key, int seen, String subject, String body, boolean plain, LocalDate from) {
  public DraftTemplate {
    subject = Text.clean(subject);
    body = Text.clean(body.replace("\r\n", "\n"));
  }
}
