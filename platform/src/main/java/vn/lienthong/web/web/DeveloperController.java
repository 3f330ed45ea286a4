package vn.lienthong.web.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.application.ApiReference;
import vn.lienthong.web.application.ErrorCatalogue;

/** What those who connect a system need to read. */
@Controller
class DeveloperController {
  private static final int PER_MINUTE = 300;
  private final ApiReference reference;
  private final ErrorCatalogue errors;

  DeveloperController(ApiReference reference, ErrorCatalogue errors) {
    this.reference = reference;
    this.errors = errors;
  }

  @Bean
  static OpenRoute developersRoute() {
    return new OpenRoute("/developers/**", PER_MINUTE, true);
  }

  @GetMapping("/developers")
  String reference(Model model) {
    model.addAttribute("operations", reference.operations());
    model.addAttribute("schemes", reference.schemes());
    return "web/developers";
  }

  @GetMapping("/developers/errors")
  String errors(PageFrame frame, Model model) {
    model.addAttribute("errors", errors.messages(frame.language()));
    return "web/errors";
  }

  @GetMapping("/developers/openapi.json")
  ResponseEntity<byte[]> openApiFile() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(reference.source());
  }
}
