package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.SigningFilter;
import vn.lienthong.exchange.SigningFilter.Show;
import vn.lienthong.exchange.Signings;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;

/** Lists of signing files, and one of them with its letter to read. */
@Controller
class SigningController {
  static final String PATH = "/exchange/signings";
  private static final int PAGE_SIZE = 50;

  private final Signings signings;
  private final Recipients recipients;
  private final FileAnswer answer;
  private final Rights rights;

  SigningController(Signings signings, Recipients recipients, FileAnswer answer, Rights rights) {
    this.signings = signings;
    this.recipients = recipients;
    this.answer = answer;
    this.rights = rights;
  }

  @GetMapping(PATH)
  String list(
      @RequestParam Map<String, String> parameters, Caller caller, PageFrame frame, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("turn"));
    var offered = offered(caller);
    var show = Show.of(query.filter("show")).filter(offered::contains).orElse(offered.get(0));
    var page =
        signings.list(caller, new SigningFilter(show, query.filter("q"), query.page(), PAGE_SIZE));
    model.addAttribute("query", query);
    model.addAttribute("show", show);
    model.addAttribute("tabs", tabs(offered, show, caller, frame));
    model.addAttribute("page", page);
    return query.beyond(page).map(last -> "redirect:" + last).orElse("exchange/signings");
  }

  /** What the caller can have in hand, the most pressing first. */
  private List<Show> offered(Caller caller) {
    var offered = new ArrayList<Show>();
    if (rights.allows(caller, ExchangeRight.SIGN_DOCUMENT)) {
      offered.add(Show.TO_SIGN);
    }
    if (rights.allows(caller, ExchangeRight.SEND_DOCUMENT)) {
      offered.add(Show.TO_NUMBER);
    }
    if (offered.isEmpty() || rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT)) {
      offered.add(Show.MINE);
    }
    return offered;
  }

  private List<Tab> tabs(List<Show> offered, Show active, Caller caller, PageFrame frame) {
    return offered.stream()
        .map(show ->
            new Tab(
                frame.text("exchange.signing.list." + show.key()),
                PATH + "?show=" + show.key(),
                show == active,
                show == Show.MINE ? null : count(show, caller)))
        .toList();
  }

  private Long count(Show show, Caller caller) {
    return signings.list(caller, new SigningFilter(show, "", 1, 1)).total();
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView signing(@PathVariable UUID id, Caller caller) {
    var signing = signings.open(caller, id);
    var page = new ModelAndView("exchange/signing", "signing", signing);
    page.addObject("moves", signings.moves(caller, signing));
    page.addObject("signatures", signings.signatures(caller, id));
    page.addObject("recipients", recipients.names(signing.letter().recipients()));
    return page;
  }

  @GetMapping(PATH + "/{id}/files/{position}")
  void file(
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam Optional<String> save,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var content = signings.content(caller, id, position);
    var file = signings.open(caller, id).files().get(position);
    answer.write(file.name(), file.current().bytes(), () -> content, save.isPresent(), response);
  }
}
