package vn.lienthong.web.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.PageFrame;

/** Every part on one page, for looking and for the accessibility checks. */
@Controller
class KitController {
  private static final int PER_MINUTE = 300;

  @Bean
  static OpenRoute kitRoute() {
    return new OpenRoute("/kit", PER_MINUTE, true);
  }

  @GetMapping("/kit")
  String kit(
      @Nullable Caller caller,
      PageFrame frame,
      @RequestParam Map<String, String> parameters,
      Model model) {
    demandSampleOrSignIn(caller, frame);
    return shown(
        parameters, parameters.containsKey("errors") ? refused(Form.empty()) : Form.empty(), model);
  }

  @PostMapping("/kit")
  String sent(
      @Nullable Caller caller,
      PageFrame frame,
      @RequestParam org.springframework.util.MultiValueMap<String, String> sent,
      Model model) {
    demandSampleOrSignIn(caller, frame);
    return shown(Map.of(), refused(Form.of(sent)), model);
  }

  private static String shown(Map<String, String> parameters, Form form, Model model) {
    var query = ListQuery.of("/kit", parameters, Kit.SORTS);
    model
        .addAttribute("query", query)
        .addAttribute("page", Kit.page(query))
        .addAttribute("form", form);
    return "web/kit";
  }

  private static Form refused(Form form) {
    var refused = form;
    for (var field :
        List.of("subject", "id-number", "reason", "urgency", "due", "decision", "to", "files")) {
      refused = refused.demand(field, "web.kit.missing");
    }
    return refused;
  }

  private static void demandSampleOrSignIn(@Nullable Caller caller, PageFrame frame) {
    if (caller == null && !frame.sample()) {
      throw new RuleViolated(SharedError.SIGN_IN_REQUIRED);
    }
  }
}
