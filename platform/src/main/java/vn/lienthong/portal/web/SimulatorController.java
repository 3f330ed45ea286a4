package vn.lienthong.portal.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.PortalRight;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Simulator;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** Switches of the simulated national portal; a real node has none. */
@Controller
class SimulatorController {
  static final String PATH = SynchronisationController.PATH + "/simulator";
  private static final String FORGET = "forget";

  private final Simulator simulator;
  private final PortalSettings settings;
  private final Rights rights;

  SimulatorController(Simulator simulator, PortalSettings settings, Rights rights) {
    this.simulator = simulator;
    this.settings = settings;
    this.rights = rights;
  }

  @GetMapping(PATH)
  String show(Caller caller, Model model) {
    if (!settings.sample()) {
      throw new RuleViolated(SharedError.NOT_FOUND);
    }
    rights.demand(caller, PortalRight.SWITCH_SIMULATOR);
    model.addAttribute("mode", simulator.mode());
    return "portal/simulator";
  }

  @PostMapping(PATH)
  String turn(
      @RequestParam(defaultValue = "") String mode, Caller caller, RedirectAttributes next) {
    if (mode.equals(FORGET)) {
      simulator.forgetSessions(caller);
      next.addFlashAttribute(PageFrame.FLASH, Message.of("portal.simulator.forgotten"));
    } else {
      simulator.switchTo(mode(mode), caller);
      next.addFlashAttribute(PageFrame.FLASH, Message.of("portal.simulator.switched"));
    }
    return "redirect:" + PATH;
  }

  private static Simulator.Mode mode(String text) {
    return Arrays.stream(Simulator.Mode.values())
        .filter(mode -> mode.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "mode"));
  }
}
