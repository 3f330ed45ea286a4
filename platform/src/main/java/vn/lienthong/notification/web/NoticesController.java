package vn.lienthong.notification.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.notification.CapturedMailbox;
import vn.lienthong.notification.Inbox;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What the caller was told; on a sample installation also what people outside were told. */
@Controller
class NoticesController {
  static final String PATH = "/notices";
  static final String CAPTURED = PATH + "/captured";

  private final Inbox inbox;
  private final CapturedMailbox captured;

  NoticesController(Inbox inbox, CapturedMailbox captured) {
    this.inbox = inbox;
    this.captured = captured;
  }

  @GetMapping(PATH)
  String own(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("-told"));
    var page = inbox.list(query.page(), caller);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("unread", inbox.unread(caller));
    model.addAttribute("mailbox", captured.open(caller));
    return query.beyond(page).map(last -> "redirect:" + last).orElse("notification/inbox");
  }

  @PostMapping(PATH + "/read")
  String read(Caller caller, RedirectAttributes next) {
    inbox.readAll(caller);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("notification.inbox.read"));
    return "redirect:" + PATH;
  }

  @GetMapping(CAPTURED)
  String captured(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(CAPTURED, parameters, List.of("-told"));
    var page =
        captured.list(
            NotificationWords.channel(query.filter("channel")),
            query.filter("q"),
            query.page(),
            caller);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    return query.beyond(page).map(last -> "redirect:" + last).orElse("notification/captured");
  }
}
