package vn.lienthong.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** Clocks moved by the test, and a page that tells who is signed in. */
@TestConfiguration(proxyBeanMethods = false)
public class TestNode {
  public static final String WHO = "/test/who";

  @Bean
  TestTime time() {
    return new TestTime();
  }

  @Bean
  @Primary
  WallClock movedWallClock(TestTime time) {
    return time.wall();
  }

  @Bean
  @Primary
  BusinessClock movedBusinessClock(TestTime time) {
    return time.business();
  }

  @RestController
  public static class WhoController {
    @GetMapping(path = WHO, produces = MediaType.TEXT_HTML_VALUE)
    String who(Caller caller) {
      return caller.name() + "|" + caller.role() + "|" + caller.agency();
    }
  }
}
