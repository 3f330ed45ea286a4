package vn.lienthong.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Received;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.AgencyNames;
import vn.lienthong.web.ListQuery;

/** What provinces told this node, where it is the national portal. */
@Controller
class ReceivedController {
  static final String PATH = "/national-dossiers";

  private final Received received;
  private final AgencyNames names;

  ReceivedController(Received received, AgencyNames names) {
    this.received = received;
    this.names = names;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("-told"));
    var asked =
        new Received.Query(
            query.filter("q").toUpperCase(Locale.ROOT),
            AgencyCode.parse(query.filter("agency")).orElse(null),
            state(query.filter("state")),
            query.page());
    var page = received.list(asked, caller);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("senders", received.senders(caller));
    model.addAttribute("names", names);
    return query.beyond(page).map(last -> "redirect:" + last).orElse("portal/received");
  }

  private static @Nullable DossierState state(String number) {
    return Arrays.stream(DossierState.values())
        .filter(state -> String.valueOf(state.number()).equals(number))
        .findFirst()
        .orElse(null);
  }
}
