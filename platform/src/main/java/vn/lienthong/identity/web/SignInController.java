package vn.lienthong.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.SamplePeople;
import vn.lienthong.shared.Text;

/** The form of the embedded provider; with an outside provider just the way there. */
@Controller
class SignInController {
  private final IdentitySettings settings;
  private final SamplePeople samples;

  SignInController(IdentitySettings settings, SamplePeople samples) {
    this.settings = settings;
    this.samples = samples;
  }

  @GetMapping(ProviderChain.SIGN_IN)
  String form(
      @RequestParam(required = false) @Nullable String problem,
      @RequestParam(name = "q", defaultValue = "") String text,
      Model model) {
    if (settings.external()) {
      return "redirect:" + Refusals.START;
    }
    model.addAttribute("problem", ToldProblem.of(problem));
    model.addAttribute("text", Text.clean(text));
    model.addAttribute("sample", settings.sample());
    model.addAttribute("samples", samples.byAgency(text));
    return "identity/sign-in";
  }
}
