package vn.lienthong.bench.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

/** Spring Boot with its web server and nothing of ours: the floor under a node's start. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class BareFramework {
  static final String READY = "bare framework is ready";

  public static void main(String[] args) {
    var application = new SpringApplication(BareFramework.class);
    application.setDefaultProperties(
        Map.of(
            "spring.config.name", "none",
            "server.port", "0",
            "spring.main.banner-mode", "off",
            "logging.level.root", "ERROR"));
    application.run(args);
    System.out.println(READY);
  }
}
