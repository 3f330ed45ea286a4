package vn.lienthong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.OwnPassword;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The own password, changed at will; whoever administers is led here when it is too old. */
@Controller
class PasswordController {
  private static final Set<ErrorCode> OF_THE_NEW =
      Set.of(IdentityError.PASSWORD_TOO_WEAK, IdentityError.PASSWORD_USED_BEFORE);

  static final String PATH = "/account/password";

  private final Presences presences;
  private final OwnPassword passwords;
  private final SignInCompleted completed;
  private final IdentitySettings settings;

  PasswordController(
      Presences presences,
      OwnPassword passwords,
      SignInCompleted completed,
      IdentitySettings settings) {
    this.presences = presences;
    this.passwords = passwords;
    this.completed = completed;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String page(HttpServletRequest request, Model model) {
    return page(presence(request), model, Form.empty());
  }

  @PostMapping(PATH)
  @Nullable String change(
      @RequestParam String current,
      @RequestParam String fresh,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication authentication,
      Model model,
      RedirectAttributes next)
      throws IOException, ServletException {
    var presence = presence(request);
    var caller = presence.caller();
    try {
      passwords.change(caller == null ? presence.standing().caller() : caller, current, fresh);
    } catch (RuleViolated violated) {
      return page(presence, model, refused(violated));
    }
    presences.renew(request);
    if (caller == null) {
      completed.proceed(request, response, authentication);
      return null;
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.account.password-changed"));
    return "redirect:/account";
  }

  /** What was entered is not sent back. */
  private static Form refused(RuleViolated violated) {
    var field = OF_THE_NEW.contains(violated.error()) ? "fresh" : "current";
    return Form.empty().refuse(field, violated.error().code(), violated.arguments());
  }

  private static String page(Presence presence, Model model, Form form) {
    model.addAttribute("due", presence.need() == Need.PASSWORD);
    model.addAttribute("form", form);
    return "identity/password";
  }

  /** Nobody changes a password before the code was given. */
  private Presence presence(HttpServletRequest request) {
    if (settings.external()) {
      throw new RuleViolated(SharedError.NOT_FOUND);
    }
    var presence = presences.of(request);
    if (presence == null || presence.need() != Need.NOTHING && presence.need() != Need.PASSWORD) {
      throw new RuleViolated(SharedError.SIGN_IN_REQUIRED);
    }
    return presence;
  }
}
