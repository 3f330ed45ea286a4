package vn.lienthong.web.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.web.OpenRoute;

/** The pages everybody may read. */
@Controller
class HomeController {
  private static final int PER_MINUTE = 600;

  @Bean
  static OpenRoute homeRoute() {
    return new OpenRoute("/", PER_MINUTE, true);
  }

  @Bean
  static OpenRoute helpRoute() {
    return new OpenRoute("/help", PER_MINUTE, true);
  }

  @Bean
  static OpenRoute accessibilityRoute() {
    return new OpenRoute("/accessibility", PER_MINUTE, true);
  }

  @GetMapping("/")
  String home() {
    return "web/home";
  }

  @GetMapping("/help")
  String help() {
    return "web/help";
  }

  @GetMapping("/accessibility")
  String accessibility() {
    return "web/accessibility";
  }
}
