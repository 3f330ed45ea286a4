package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.Agencies;
import vn.lienthong.identity.application.OwnPassword;
import vn.lienthong.identity.domain.PostInUse;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The own account: posts, the one in use, the password. */
@Controller
class AccountController {
  private static final String PATH = "/account";
  private final Presences presences;
  private final Agencies agencies;
  private final OwnPassword passwords;
  private final IdentitySettings settings;

  AccountController(
      Presences presences, Agencies agencies, OwnPassword passwords, IdentitySettings settings) {
    this.presences = presences;
    this.agencies = agencies;
    this.passwords = passwords;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String page(HttpServletRequest request, Model model) {
    return page(request, model, "");
  }

  @PostMapping(PATH + "/post")
  String choose(@RequestParam UUID post, HttpServletRequest request, RedirectAttributes next) {
    var held = presence(request).standing().posts();
    if (held.stream().noneMatch(one -> one.post().id().equals(post))) {
      throw new RuleViolated(IdentityError.NOT_YOUR_POST);
    }
    presences.choose(request, post);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.account.post-chosen"));
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/password")
  String changePassword(
      @RequestParam String current,
      @RequestParam String fresh,
      Caller caller,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    try {
      passwords.change(caller, current, fresh);
    } catch (RuleViolated violated) {
      return page(request, model, violated.error().code());
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.account.password-changed"));
    return "redirect:" + PATH;
  }

  private String page(HttpServletRequest request, Model model, String problem) {
    var presence = presence(request);
    var inUse = Objects.requireNonNull(presence.post());
    model.addAttribute("login", presence.standing().login());
    model.addAttribute("posts", rows(presence.standing().posts(), inUse));
    model.addAttribute("ownPassword", !settings.external());
    model.addAttribute("problem", problem);
    return "identity/account";
  }

  private List<PostRow> rows(List<PostInUse> posts, PostInUse inUse) {
    return posts.stream()
        .map(post -> PostRow.of(post, agencies.name(post.post().agency()), post.equals(inUse)))
        .toList();
  }

  private Presence presence(HttpServletRequest request) {
    var presence = presences.of(request);
    if (presence == null || presence.caller() == null) {
      throw new RuleViolated(SharedError.SIGN_IN_REQUIRED);
    }
    return presence;
  }
}
