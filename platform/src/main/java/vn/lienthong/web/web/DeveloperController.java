package vn.lienthong.web.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.application.ApiReference;
import vn.lienthong.web.application.ErrorCatalogue;

/** What those who connect a system need to read. */
@Controller
class DeveloperController {
  private static final int PER_MINUTE = 300;
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final Pattern NAME = Pattern.compile("[A-Za-z]+\\.[a-z]+");

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

  /** The guide and its examples as they stand in the documentation; a name is one path segment. */
  @GetMapping({"/developers/{name:integrators\\.md}", "/developers/examples/{name}"})
  ResponseEntity<Resource> guide(@PathVariable String name) {
    var folder = name.equals("integrators.md") ? "guide/" : "guide/examples/";
    var file = new ClassPathResource(folder + name);
    if (!NAME.matcher(name).matches() || !file.exists()) {
      throw new RuleViolated(SharedError.NOT_FOUND, name);
    }
    return ResponseEntity.ok().contentType(TEXT).body(file);
  }

  @GetMapping("/developers/openapi.json")
  ResponseEntity<byte[]> openApiFile() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(reference.source());
  }
}
