package vn.lienthong.exchange.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.EncryptionKeys;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Keys for end-to-end encryption, for administrators of an agency and of the node. */
@Controller
class EncryptionKeysController {
  static final String PATH = "/administration/encryption-keys";

  private static final String AGENCY = "agency";
  private static final String JWK = "jwk";
  private static final String UNTIL = "until";
  private static final RefusedFields FIELDS =
      new RefusedFields(
          Map.of(
              EncryptionError.KEY_REFUSED, JWK,
              EncryptionError.KEY_KNOWN, JWK,
              EncryptionError.TOO_MANY_KEYS, JWK,
              EncryptionError.VALIDITY_REFUSED, UNTIL,
              EncryptionError.DESK_ONLY, AGENCY,
              EncryptionError.AGENCY_NOT_YOURS, AGENCY));

  private final EncryptionKeys keys;
  private final WallClock clock;

  EncryptionKeysController(EncryptionKeys keys, WallClock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(Caller caller, Model model) {
    return list(Form.empty(), caller, model);
  }

  @PostMapping(PATH)
  String publish(
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    var form =
        DateFields.check(Form.of(sent).demand(JWK, "exchange.encryption.jwk-missing"), UNTIL);
    var agency = AgencyCode.parse(form.value(AGENCY).strip());
    if (caller.agency() == null && agency.isEmpty()) {
      form = form.refuse(AGENCY, "exchange.encryption.agency-missing");
    }
    if (form.refused()) {
      return list(form, caller, model);
    }
    try {
      var offer =
          new EncryptionKeys.Offer(
              caller.agency() == null ? agency.orElseThrow() : null,
              form.value(JWK),
              null,
              until(form));
      var key = keys.publish(caller, offer);
      return said("exchange.encryption.published", key, next);
    } catch (RuleViolated violated) {
      return list(FIELDS.of(form, violated), caller, model);
    }
  }

  @PostMapping(PATH + "/{kid}/revoke")
  String revoke(@PathVariable String kid, Caller caller, RedirectAttributes next) {
    var key = keys.revoke(caller, kid);
    return said("exchange.encryption.revoked", key, next);
  }

  /** The last day counts whole. */
  private static @Nullable Instant until(Form form) {
    return DateFields.read(form, UNTIL)
        .map(day -> day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant())
        .orElse(null);
  }

  private String list(Form form, Caller caller, Model model) {
    model.addAttribute("keys", keys.all(caller));
    model.addAttribute("now", clock.now());
    model.addAttribute("everyAgency", caller.agency() == null);
    model.addAttribute("form", form);
    return "exchange/encryptionKeys";
  }

  private static String said(String text, EncryptionKeyView key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(text, key.agency().value()));
    return "redirect:" + PATH;
  }
}
