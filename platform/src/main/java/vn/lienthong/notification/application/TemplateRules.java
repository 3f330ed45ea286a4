package vn.lienthong.notification.application;

import vn.lienthong.notification.DraftTemplate;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.domain.TemplateText;
import vn.lienthong.shared.RuleViolated;

/** What a text must keep to before it may be shown or kept. */
final class TemplateRules {
  static final int LONGEST_SUBJECT = 150;
  static final int LONGEST_BODY = 4_000;

  /** What a telephone still shows as one message. */
  static final int MOST_PARTS = 6;

  private TemplateRules() {}

  static void check(DraftTemplate draft) {
    var key = draft.key();
    if (draft.body().isEmpty()) {
      throw new RuleViolated(NotificationError.TEXT_MISSING);
    }
    if (draft.body().length() > LONGEST_BODY) {
      throw new RuleViolated(NotificationError.TEXT_TOO_LONG, LONGEST_BODY);
    }
    if (hasSubject(key.channel())) {
      checkSubject(draft.subject());
    }
    for (var text : new String[] {draft.subject(), draft.body()}) {
      TemplateText.fault(text, key.kind().placeholders())
          .ifPresent(fault -> {
            throw fault;
          });
    }
  }

  private static void checkSubject(String subject) {
    if (subject.isEmpty()) {
      throw new RuleViolated(NotificationError.SUBJECT_MISSING);
    }
    if (subject.length() > LONGEST_SUBJECT) {
      throw new RuleViolated(NotificationError.SUBJECT_TOO_LONG, LONGEST_SUBJECT);
    }
  }

  /** An SMS has none. */
  static boolean hasSubject(NoticeChannel channel) {
    return channel != NoticeChannel.SMS;
  }
}
