package vn.lienthong.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.PeerError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The other nodes, for administrators of this one. */
@Controller
class PeersController {
  static final String PATH = "/administration/peers";

  private static final RefusedFields FIELDS =
      new RefusedFields(
          Map.of(
              PeerError.PEER_CODE_REFUSED, "code",
              PeerError.PEER_ADDRESS_REFUSED, "address",
              PeerError.PEER_KEY_REFUSED, "pem"));

  private final Peers peers;

  PeersController(Peers peers) {
    this.peers = peers;
  }

  @GetMapping(PATH)
  String list(Caller caller, Model model) {
    return list(Form.empty(), caller, model);
  }

  @PostMapping(PATH)
  String save(
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    var form = Form.of(sent);
    for (var field : new String[] {"code", "name", "address", "pem"}) {
      form = form.demand(field, "exchange.peers.required");
    }
    if (form.refused()) {
      return list(form, caller, model);
    }
    try {
      peers.save(
          caller,
          new Peers.Entry(
              form.value("code"), form.value("name"), form.value("address"), form.value("pem")));
    } catch (RuleViolated violated) {
      return list(FIELDS.of(form, violated), caller, model);
    }
    return done("exchange.peers.saved", form.value("name"), next);
  }

  @PostMapping(PATH + "/{code}/activate")
  String activate(@PathVariable String code, Caller caller, RedirectAttributes next) {
    peers.activate(caller, code);
    return done("exchange.peers.activated", code, next);
  }

  @PostMapping(PATH + "/{code}/deactivate")
  String deactivate(@PathVariable String code, Caller caller, RedirectAttributes next) {
    peers.deactivate(caller, code);
    return done("exchange.peers.deactivated", code, next);
  }

  /** The kept head as {@code verify-journal --head} reads it. */
  @GetMapping(PATH + "/{code}/head")
  ResponseEntity<byte[]> head(@PathVariable String code, Caller caller) {
    return peers
        .head(caller, code)
        .map(head ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + code + "-" + head.size() + ".head\"")
                .body(head.text().getBytes(StandardCharsets.UTF_8)))
        .orElseThrow(() -> new RuleViolated(PeerError.PEER_NOT_FOUND, code));
  }

  private String list(Form form, Caller caller, Model model) {
    model.addAttribute("peers", peers.all(caller));
    model.addAttribute("conflicts", peers.conflicts(caller));
    model.addAttribute("own", peers.own(caller));
    model.addAttribute("form", form);
    return "exchange/peers";
  }

  private static String done(String key, String name, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key, name));
    return "redirect:" + PATH;
  }
}
