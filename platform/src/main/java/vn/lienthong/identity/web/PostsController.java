package vn.lienthong.identity.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.identity.People;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;

/** Posts and stand-ins of one person; what is wrong comes as an error page, nothing is lost. */
@Controller
class PostsController {
  private static final String POST = PeopleController.PATH + "/{person}/posts/{post}";
  private final People people;

  PostsController(People people) {
    this.people = people;
  }

  @PostMapping(POST + "/end")
  String end(
      @PathVariable UUID person,
      @PathVariable UUID post,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var lastDay =
        PostForm.date(Form.of(sent), "last")
            .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT));
    people.endPost(caller, post, lastDay);
    return PeopleController.done(person, "identity.people.post-ended", next);
  }

  @PostMapping(POST + "/stand-ins")
  String nameStandIn(
      @PathVariable UUID person,
      @PathVariable UUID post,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var form = PostForm.dates(Form.of(sent), false);
    if (form.refused()) {
      throw new RuleViolated(SharedError.INVALID_INPUT);
    }
    people.nameStandIn(
        caller,
        post,
        people.findByLogin(caller, form.value("deputy")).id(),
        PostForm.date(form, "from").orElseThrow(),
        PostForm.date(form, "to").orElseThrow());
    return PeopleController.done(person, "identity.people.stand-in-named", next);
  }

  @PostMapping(PeopleController.PATH + "/{person}/stand-ins/{standIn}/end")
  String endStandIn(
      @PathVariable UUID person,
      @PathVariable UUID standIn,
      Caller caller,
      RedirectAttributes next) {
    people.endStandIn(caller, standIn);
    return PeopleController.done(person, "identity.people.stand-in-ended", next);
  }
}
