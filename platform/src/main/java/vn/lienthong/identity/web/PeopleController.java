package vn.lienthong.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.People;
import vn.lienthong.identity.application.Agencies;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** People as administrators see them: list, one person, a new one. */
@Controller
class PeopleController {
  static final String PATH = "/administration/people";
  private static final int PAGE_SIZE = 50;

  private final People people;
  private final Agencies agencies;
  private final Rights rights;
  private final BusinessClock clock;

  PeopleController(People people, Agencies agencies, Rights rights, BusinessClock clock) {
    this.people = people;
    this.agencies = agencies;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("login"));
    model.addAttribute("query", query);
    model.addAttribute("page", people.search(caller, query.filter("q"), query.page(), PAGE_SIZE));
    return "identity/people";
  }

  @GetMapping(PATH + "/new")
  String form(Caller caller, Model model, PageFrame frame) {
    rights.demand(caller, IdentityRight.MANAGE_PEOPLE);
    return form(PostForm.begin(caller, clock.today()), model, frame);
  }

  @PostMapping(PATH)
  String create(
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      PageFrame frame) {
    var form =
        PostForm.checked(Form.of(sent))
            .demand("login", "identity.required")
            .demand("name", "identity.required");
    if (form.refused()) {
      return form(form, model, frame);
    }
    try {
      var link =
          people.create(caller, form.value("login"), form.value("name"), PostForm.post(form));
      return link(link, form.value("name"), model);
    } catch (RuleViolated violated) {
      return form(PostForm.refused(form, violated), model, frame);
    }
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable UUID id, Caller caller, Model model, PageFrame frame) {
    return one(id, PostForm.begin(caller, clock.today()), caller, model, frame);
  }

  @PostMapping(PATH + "/{id}/posts")
  String assign(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      PageFrame frame,
      RedirectAttributes next) {
    var form = PostForm.checked(Form.of(sent));
    if (form.refused()) {
      return one(id, form, caller, model, frame);
    }
    try {
      people.assign(caller, id, PostForm.post(form));
    } catch (RuleViolated violated) {
      return one(id, PostForm.refused(form, violated), caller, model, frame);
    }
    return done(id, "identity.people.post-assigned", next);
  }

  @PostMapping(PATH + "/{id}/disable")
  String disable(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    people.disable(caller, id);
    return done(id, "identity.people.disabled-done", next);
  }

  @PostMapping(PATH + "/{id}/enable")
  String enable(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    people.enable(caller, id);
    return done(id, "identity.people.enabled-done", next);
  }

  @PostMapping(PATH + "/{id}/reset")
  String reset(@PathVariable UUID id, Caller caller, Model model) {
    var name = people.find(caller, id).name();
    return link(people.reset(caller, id), name, model);
  }

  static String done(UUID person, String key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key));
    return "redirect:" + PATH + "/" + person;
  }

  private String form(Form form, Model model, PageFrame frame) {
    model.addAttribute("form", form);
    model.addAttribute("roles", PostForm.roles(frame));
    return "identity/person-new";
  }

  private String one(UUID id, Form form, Caller caller, Model model, PageFrame frame) {
    var person = people.find(caller, id);
    model.addAttribute("person", person);
    model.addAttribute(
        "posts",
        person.posts().stream()
            .map(post -> PostRow.of(post, agencies.name(post.agency())))
            .toList());
    model.addAttribute("standIns", people.standIns(caller, id));
    model.addAttribute("form", form);
    model.addAttribute("roles", PostForm.roles(frame));
    return "identity/person";
  }

  /** Shown once, in the answer itself: it is stored nowhere. */
  private static String link(String path, String name, Model model) {
    model.addAttribute("path", path);
    model.addAttribute("name", name);
    return "identity/link";
  }
}
