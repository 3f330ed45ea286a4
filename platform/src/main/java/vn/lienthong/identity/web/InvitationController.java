package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.application.Invitations;
import vn.lienthong.identity.application.Invitations.Acceptance;
import vn.lienthong.identity.application.Invitations.Invited;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** One-time links: a person sets password and code device; the first administrator a name too. */
@Controller
class InvitationController {
  private final Invitations invitations;

  InvitationController(Invitations invitations) {
    this.invitations = invitations;
  }

  @GetMapping({"/invitation", "/first-administrator"})
  String page(@RequestParam String token, HttpSession session, Model model) {
    return page(token, "", "", null, session, model);
  }

  @PostMapping({"/invitation", "/first-administrator"})
  String accept(
      @RequestParam String token,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code,
      HttpSession session,
      Model model,
      RedirectAttributes next) {
    var device = Device.shownIn(session, login);
    try {
      invitations.accept(token, new Acceptance(login, name, password, device.secret(), code));
    } catch (RuleViolated violated) {
      if (violated.error() == IdentityError.LINK_NOT_VALID) {
        throw violated;
      }
      return page(token, login, name, Message.of(violated), session, model);
    }
    Device.forget(session);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.invitation.done"));
    return "redirect:" + ProviderChain.SIGN_IN;
  }

  private String page(
      String token,
      String login,
      String name,
      @Nullable Message problem,
      HttpSession session,
      Model model) {
    var invited =
        invitations.find(token).orElseThrow(() -> new RuleViolated(IdentityError.LINK_NOT_VALID));
    model.addAttribute("token", token);
    model.addAttribute("invited", shown(invited, login, name));
    model.addAttribute("device", Device.shownIn(session, invited.login()));
    model.addAttribute("problem", problem);
    return "identity/invitation";
  }

  private static Invited shown(Invited invited, String login, String name) {
    return invited.person() == null ? new Invited(null, login, name, true) : invited;
  }
}
