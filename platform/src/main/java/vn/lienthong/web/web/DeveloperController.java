package vn.lienthong.web.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.shared.Caller;
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

  /** The caller is who signed in, not something to be sent along. */
  @Bean
  static OpenAPI openApi() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageFrame.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("Liên Thông")
                .version("1")
                .description("Interfaces of a Liên Thông node for the systems of agencies."))
        .servers(List.of(new Server().url("/")));
  }

  @GetMapping("/developers")
  String reference(Model model) {
    model.addAttribute("operations", reference.operations());
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
