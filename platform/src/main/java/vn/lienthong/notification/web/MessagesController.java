package vn.lienthong.notification.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.Outbox;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What leaves the node, for administrators: how the channels stand, and what was not sent. */
@Controller
class MessagesController {
  static final String PATH = "/administration/notices";

  private final Outbox outbox;

  MessagesController(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("-told"));
    var filter =
        new MessageFilter(
            NotificationWords.channel(query.filter("channel")),
            NotificationWords.state(query.filter("state")),
            query.filter("q"));
    var page = outbox.list(filter, query.page(), caller);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("channels", outbox.channels(caller));
    return query.beyond(page).map(last -> "redirect:" + last).orElse("notification/outbox");
  }

  @PostMapping(PATH + "/{id}/replay")
  String replay(@PathVariable String id, Caller caller, RedirectAttributes next) {
    outbox.replay(id(id), caller);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("notification.outbox.replayed"));
    return "redirect:" + PATH;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException crooked) {
      throw new RuleViolated(NotificationError.MESSAGE_UNKNOWN, text);
    }
  }
}
