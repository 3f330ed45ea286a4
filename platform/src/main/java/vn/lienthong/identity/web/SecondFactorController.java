package vn.lienthong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.documents.QrCodes;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Second step of a sign-in: the code of a device, or the enrolment of one. */
@Controller
class SecondFactorController {
  static final String PATH = "/sign-in/second-factor";

  private final Presences presences;
  private final SignIns signIns;
  private final SignInCompleted completed;
  private final QrCodes codes;

  SecondFactorController(
      Presences presences, SignIns signIns, SignInCompleted completed, QrCodes codes) {
    this.presences = presences;
    this.signIns = signIns;
    this.completed = completed;
    this.codes = codes;
  }

  @GetMapping(PATH)
  String page(
      @RequestParam(required = false) @Nullable String problem,
      HttpServletRequest request,
      Model model) {
    var presence = presence(request);
    switch (presence.need()) {
      case NOTHING -> {
        return "redirect:/";
      }
      case PASSWORD -> {
        return "redirect:" + PasswordController.PATH;
      }
      case POST -> throw new RuleViolated(IdentityError.NO_POST_TODAY);
      case ENROLMENT_INSIDE -> throw new RuleViolated(IdentityError.ENROLMENT_ONLY_INSIDE);
      default -> model.addAttribute("problem", ToldProblem.of(problem));
    }
    var device =
        presence.need() == Need.ENROLMENT
            ? Device.shownIn(request.getSession(), presence.standing().login())
            : null;
    model.addAttribute("device", device);
    model.addAttribute("qr", device == null ? null : codes.of(device.uri()));
    return "identity/second-factor";
  }

  @PostMapping(PATH)
  void code(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication authentication)
      throws IOException, ServletException {
    var presence = presence(request);
    var problem =
        presence.need() == Need.ENROLMENT ? enrol(presence, code, request) : check(presence, code);
    if (problem != null) {
      response.sendRedirect(PATH + "?problem=" + problem.code());
      return;
    }
    presences.secondFactorGiven(request);
    completed.proceed(request, response, authentication);
  }

  private @Nullable IdentityError check(Presence presence, String code) {
    var check = signIns.checkCode(presence.standing().person(), code);
    if (check instanceof PasswordCheck.Accepted) {
      return null;
    }
    return check instanceof PasswordCheck.Locked
        ? IdentityError.ACCOUNT_LOCKED
        : IdentityError.WRONG_CODE;
  }

  private @Nullable IdentityError enrol(
      Presence presence, String code, HttpServletRequest request) {
    var device = Device.shownIn(request.getSession(), presence.standing().login());
    if (!signIns.enrol(presence.standing().person(), device.secret(), code)) {
      return IdentityError.WRONG_CODE;
    }
    Device.forget(request.getSession());
    return null;
  }

  private Presence presence(HttpServletRequest request) {
    var presence = presences.of(request);
    if (presence == null) {
      throw new RuleViolated(SharedError.SIGN_IN_REQUIRED);
    }
    return presence;
  }
}
