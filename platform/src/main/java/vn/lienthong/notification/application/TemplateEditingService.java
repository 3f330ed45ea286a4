package vn.lienthong.notification.application;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.notification.DraftTemplate;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.NotificationNews;
import vn.lienthong.notification.NotificationRight;
import vn.lienthong.notification.TemplateEditing;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplatePreview;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.Rendering;
import vn.lienthong.notification.domain.SmsText;
import vn.lienthong.notification.domain.Templates;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

@Service
class TemplateEditingService implements TemplateEditing {
  private final Templates templates;
  private final MessageSource messages;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  TemplateEditingService(
      Templates templates,
      MessageSource messages,
      Rights rights,
      Journal journal,
      BusinessClock clock) {
    this.templates = templates;
    this.messages = messages;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<TemplateVersion> inForce(Caller caller) {
    rights.demand(caller, NotificationRight.EDIT_TEMPLATES);
    return templates.all(clock.today());
  }

  @Override
  public List<TemplateVersion> versions(TemplateKey key, Caller caller) {
    rights.demand(caller, NotificationRight.EDIT_TEMPLATES);
    var versions = templates.versions(key);
    if (versions.isEmpty()) {
      throw new RuleViolated(NotificationError.TEMPLATE_UNKNOWN, key);
    }
    return versions;
  }

  @Override
  public TemplatePreview preview(DraftTemplate draft, Caller caller) {
    rights.demand(caller, NotificationRight.EDIT_TEMPLATES);
    TemplateRules.check(draft);
    var text =
        Rendering.of(
            draft.key(), draft.subject(), draft.body(), draft.plain(), examples(draft.key()));
    if (draft.key().channel() != NoticeChannel.SMS) {
      return new TemplatePreview(text.subject(), text.body(), List.of(), false, 0);
    }
    var sms = SmsText.of(text.body());
    if (sms.parts().size() > TemplateRules.MOST_PARTS) {
      throw new RuleViolated(
          NotificationError.TOO_MANY_PARTS, sms.parts().size(), TemplateRules.MOST_PARTS);
    }
    return new TemplatePreview("", text.body(), sms.parts(), sms.unicode(), sms.units());
  }

  private Map<String, String> examples(TemplateKey key) {
    var examples = new HashMap<String, String>();
    for (var name : key.kind().placeholders()) {
      examples.put(
          name,
          messages.getMessage(
              "notification.example." + name,
              new Object[0],
              Locale.forLanguageTag(key.language())));
    }
    return examples;
  }

  @Override
  @Transactional
  public TemplateVersion save(DraftTemplate draft, Caller caller) {
    preview(draft, caller);
    if (draft.from().isBefore(clock.today())) {
      throw new RuleViolated(NotificationError.DAY_INVALID);
    }
    var newest = versions(draft.key(), caller).get(0).version();
    var version = version(draft, caller);
    if (newest != draft.seen() || !templates.add(version)) {
      throw new RuleViolated(NotificationError.CHANGED_MEANWHILE);
    }
    journal.append(
        NewEntry.of(NotificationNews.TEMPLATE_CHANGED, draft.key().toString(), caller)
            .fact("kind", draft.key().kind().key())
            .fact("channel", draft.key().channel().key())
            .fact("language", draft.key().language())
            .fact("version", version.version())
            .fact("from", version.from()));
    return version;
  }

  private TemplateVersion version(DraftTemplate draft, Caller caller) {
    var subject = TemplateRules.hasSubject(draft.key().channel()) ? draft.subject() : "";
    return new TemplateVersion(
        draft.key(),
        draft.seen() + 1,
        draft.from(),
        subject,
        draft.body(),
        draft.plain(),
        caller.name(),
        clock.now());
  }
}
