package vn.lienthong.notification.web;

import java.time.LocalDate;
import java.util.Map;
import vn.lienthong.notification.DraftTemplate;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Days;
import vn.lienthong.web.Form;

/** The form of a text. */
final class TemplateForm {
  private static final String YES = "true";

  /** What a field can mend; everything else is no matter of the form. */
  private static final Map<ErrorCode, String> FIELDS =
      Map.of(
          NotificationError.TEXT_MISSING, "body",
          NotificationError.TEXT_TOO_LONG, "body",
          NotificationError.PLACEHOLDER_UNKNOWN, "body",
          NotificationError.BRACKETS_UNEVEN, "body",
          NotificationError.TOO_MANY_PARTS, "body",
          NotificationError.CHANGED_MEANWHILE, "body",
          NotificationError.SUBJECT_MISSING, "subject",
          NotificationError.SUBJECT_TOO_LONG, "subject",
          NotificationError.DAY_INVALID, "from");

  private TemplateForm() {}

  /** The text that holds, to be changed from today on. */
  static Form of(TemplateVersion newest, LocalDate today) {
    return Form.empty()
        .with("seen", String.valueOf(newest.version()))
        .with("subject", newest.subject())
        .with("body", newest.body())
        .with("plain", String.valueOf(newest.plain()))
        .with("from", today.toString());
  }

  /** A number of a version that is none has been seen by nobody. */
  static DraftTemplate draft(TemplateKey key, Form form) {
    var seen = form.value("seen");
    return new DraftTemplate(
        key,
        seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0,
        form.value("subject"),
        form.value("body"),
        form.chosen("plain", YES),
        Days.parse(form.value("from"))
            .orElseThrow(() -> new RuleViolated(NotificationError.DAY_INVALID)));
  }

  static Form refused(Form form, RuleViolated broken) {
    var field = FIELDS.get(broken.error());
    if (field == null) {
      throw broken;
    }
    return form.refuse(field, broken.error().code(), broken.arguments());
  }
}
