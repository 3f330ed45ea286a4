package vn.lienthong.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.Recipient;
import vn.lienthong.notification.TemplateEditing;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplatePreview;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The texts of messages: what holds today, and a form that previews and keeps new versions. */
@Controller
class TemplatesController {
  static final String PATH = MessagesController.PATH + "/templates";
  private static final String ONE = PATH + "/{kind}/{channel}/{language}";

  private final TemplateEditing editing;
  private final BusinessClock clock;

  TemplatesController(TemplateEditing editing, BusinessClock clock) {
    this.editing = editing;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(Caller caller, Model model) {
    model.addAttribute("templates", editing.inForce(caller));
    return "notification/templates";
  }

  @GetMapping(ONE)
  String template(
      @PathVariable String kind,
      @PathVariable String channel,
      @PathVariable String language,
      Caller caller,
      Model model) {
    var key = key(kind, channel, language);
    var newest = editing.versions(key, caller).get(0);
    return page(key, TemplateForm.of(newest, clock.today()), null, caller, model);
  }

  @PostMapping(ONE)
  String change(
      @PathVariable String kind,
      @PathVariable String channel,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    var key = key(kind, channel, language);
    var form = Form.of(sent);
    TemplatePreview preview = null;
    try {
      var draft = TemplateForm.draft(key, form);
      if (form.value("action").equals("save")) {
        var saved = editing.save(draft, caller);
        next.addFlashAttribute(
            PageFrame.FLASH, Message.of("notification.template.saved", saved.version()));
        return "redirect:" + PATH + "/" + key;
      }
      preview = editing.preview(draft, caller);
    } catch (RuleViolated broken) {
      form = TemplateForm.refused(form, broken);
    }
    return page(key, form, preview, caller, model);
  }

  private String page(
      TemplateKey key, Form form, @Nullable TemplatePreview preview, Caller caller, Model model) {
    model.addAttribute("key", key);
    model.addAttribute("form", form);
    model.addAttribute("preview", preview);
    model.addAttribute("versions", editing.versions(key, caller));
    return "notification/template";
  }

  private static TemplateKey key(String kind, String channel, String language) {
    var name = kind + "/" + channel + "/" + language;
    if (!List.of(Recipient.VIETNAMESE, Recipient.ENGLISH).contains(language)) {
      throw new RuleViolated(NotificationError.TEMPLATE_UNKNOWN, name);
    }
    return NoticeTemplates.of(kind)
        .flatMap(
            event -> NoticeChannel.of(channel).map(way -> new TemplateKey(event, way, language)))
        .orElseThrow(() -> new RuleViolated(NotificationError.TEMPLATE_UNKNOWN, name));
  }
}
