package vn.lienthong.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Routes that fail in every way there is. */
@Controller
@TestComponent
class PlantedController {
  @GetMapping("/planted/slow")
  @ResponseBody
  String slow() {
    return "ok";
  }

  @GetMapping("/planted/mine")
  @ResponseBody
  String mine(Caller caller) {
    return caller.name();
  }

  @GetMapping({"/planted/stale", "/planted/machine/stale"})
  String stale() {
    throw new RuleViolated(SharedError.STALE_VERSION);
  }

  @GetMapping("/planted/bug")
  String bug() {
    throw new IllegalStateException("inner secret");
  }

  @GetMapping("/planted/number")
  @ResponseBody
  String number(@RequestParam int count) {
    return String.valueOf(count);
  }

  @PostMapping("/planted/upload")
  @ResponseBody
  String upload(@RequestParam MultipartFile file) {
    return String.valueOf(file.getSize());
  }

  @GetMapping("/planted/broken-template")
  String brokenTemplate() {
    return "web/error";
  }
}
