package vn.lienthong.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Systems as administrators see them. A secret is in one answer and stored nowhere in clear. */
@Controller
class SystemsController {
  static final String PATH = "/administration/systems";
  private final Systems systems;

  SystemsController(Systems systems) {
    this.systems = systems;
  }

  @GetMapping(PATH)
  String list(Caller caller, Model model) {
    return list(Form.empty(), caller, model);
  }

  @PostMapping(PATH)
  String create(@RequestParam MultiValueMap<String, String> sent, Caller caller, Model model) {
    var form = Form.of(sent).demand("id", "identity.required").demand("name", "identity.required");
    var agency = AgencyCode.parse(form.value("agency")).orElse(null);
    if (form.refused() || agency == null) {
      return list(
          agency == null ? form.refuse("agency", "identity.agency-refused") : form, caller, model);
    }
    try {
      var secret = systems.create(caller, form.value("id"), form.value("name"), agency);
      return secret(form.value("id"), secret, model);
    } catch (RuleViolated violated) {
      return list(refused(form, violated), caller, model);
    }
  }

  @PostMapping(PATH + "/{id}/rotate")
  String rotate(@PathVariable String id, Caller caller, Model model) {
    return secret(id, systems.rotate(caller, id), model);
  }

  @PostMapping(PATH + "/{id}/revoke")
  String revoke(@PathVariable String id, Caller caller, RedirectAttributes next) {
    systems.revoke(caller, id);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.systems.revoked-done", id));
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{id}/keys")
  String registerKey(
      @PathVariable String id, @RequestParam String pem, Caller caller, RedirectAttributes next) {
    systems.registerKey(caller, id, pem);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("identity.systems.key-done", id));
    return "redirect:" + PATH;
  }

  private String list(Form form, Caller caller, Model model) {
    model.addAttribute("systems", systems.all(caller));
    model.addAttribute("form", form);
    return "identity/systems";
  }

  private static String secret(String id, String secret, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("secret", secret);
    return "identity/secret";
  }

  private static Form refused(Form form, RuleViolated violated) {
    var error = violated.error();
    if (error == IdentityError.SYSTEM_ID_REFUSED || error == IdentityError.SYSTEM_ID_TAKEN) {
      return form.refuse("id", error.code(), violated.arguments());
    }
    if (error == IdentityError.AGENCY_UNKNOWN || error == IdentityError.NOT_YOUR_AGENCY) {
      return form.refuse("agency", error.code(), violated.arguments());
    }
    throw violated;
  }
}
