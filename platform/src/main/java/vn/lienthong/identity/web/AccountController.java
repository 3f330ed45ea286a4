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
import vn.lienthong.identity.domain.PostInUse;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The own account: posts and the one in use. */
@Controller
class AccountController {
  private static final String PATH = "/account";
  private final Presences presences;
  private final Agencies agencies;
  private final IdentitySettings settings;

  AccountController(Presences presences, Agencies agencies, IdentitySettings settings) {
    this.presences = presences;
    this.agencies = agencies;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String page(HttpServletRequest request, Model model) {
    var presence = presence(request);
    var inUse = Objects.requireNonNull(presence.post());
    model.addAttribute("login", presence.standing().login());
    model.addAttribute("posts", rows(presence.standing().posts(), inUse));
    model.addAttribute("ownPassword", !settings.external());
    return "identity/account";
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
