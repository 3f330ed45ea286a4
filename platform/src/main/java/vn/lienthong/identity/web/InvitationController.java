package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.documents.QrCodes;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.application.Invitations;
import vn.lienthong.identity.application.Invitations.Acceptance;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** One-time links: a person sets password and code device; the first administrator a name too. */
@Controller
class InvitationController {
  private static final String LOGIN = "login";
  private static final String PASSWORD = "password";
  private static final Map<ErrorCode, String> FIELDS =
      Map.of(
          IdentityError.LOGIN_NAME_REFUSED,
          LOGIN,
          IdentityError.LOGIN_NAME_TAKEN,
          LOGIN,
          IdentityError.PASSWORD_TOO_WEAK,
          PASSWORD,
          IdentityError.PASSWORD_USED_BEFORE,
          PASSWORD,
          IdentityError.WRONG_CODE,
          "code");

  private final Invitations invitations;
  private final QrCodes codes;

  InvitationController(Invitations invitations, QrCodes codes) {
    this.invitations = invitations;
    this.codes = codes;
  }

  @GetMapping({"/invitation", "/first-administrator"})
  String page(@RequestParam String token, HttpSession session, Model model) {
    return page(token, Form.empty(), session, model);
  }

  @PostMapping({"/invitation", "/first-administrator"})
  String accept(
      @RequestParam String token,
      @RequestParam MultiValueMap<String, String> sent,
      HttpSession session,
      Model model,
      RedirectAttributes next) {
    var form = Form.of(Map.copyOf(sent)).with("token", token);
    var refused = accepted(token, form, acceptance(form, sent, session));
    if (refused.refused()) {
      return page(token, refused, session, model);
    }
    Device.forget(session);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.invitation.done"));
    return "redirect:" + ProviderChain.SIGN_IN;
  }

  /** A password is taken as it was typed: blanks at its ends count. */
  private static Acceptance acceptance(
      Form form, MultiValueMap<String, String> sent, HttpSession session) {
    var password = sent.getFirst(PASSWORD);
    return new Acceptance(
        form.value(LOGIN),
        form.value("name"),
        password == null ? "" : password,
        Device.shownIn(session, form.value(LOGIN)).secret(),
        form.value("code"));
  }

  /** The form with what is wrong beside each field; without errors the link was used. */
  private Form accepted(String token, Form form, Acceptance given) {
    var refused = form;
    for (var fault : invitations.faults(token, given)) {
      refused = refused.refuse(FIELDS.getOrDefault(fault, PASSWORD), fault.code());
    }
    if (refused.refused()) {
      return refused;
    }
    try {
      invitations.accept(token, given);
      return form;
    } catch (RuleViolated violated) {
      var field = FIELDS.get(violated.error());
      if (field == null) {
        throw violated;
      }
      return form.refuse(field, violated.error().code(), violated.arguments());
    }
  }

  /** Neither password nor code is sent back. */
  private String page(String token, Form form, HttpSession session, Model model) {
    var invited =
        invitations.find(token).orElseThrow(() -> new RuleViolated(IdentityError.LINK_NOT_VALID));
    var login = invited.person() == null ? form.value(LOGIN) : invited.login();
    model.addAttribute("token", token);
    model.addAttribute("invited", invited);
    var device = Device.shownIn(session, login);
    model.addAttribute("device", device);
    model.addAttribute("qr", codes.of(device.uri()));
    model.addAttribute("form", form.with(PASSWORD).with("code"));
    return "identity/invitation";
  }
}
