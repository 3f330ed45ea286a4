package vn.lienthong.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.journal.Journal;
import vn.lienthong.shared.Caller;

/** What the module needs of a whole node, and a page that tells who is signed in. */
@TestConfiguration(proxyBeanMethods = false)
class TestNode {
  static final String WHO = "/test/who";

  @Bean
  @ConditionalOnMissingBean(Journal.class)
  Journal journal() {
    return new RecordingJournal();
  }

  @RestController
  static class WhoController {
    @GetMapping(path = WHO, produces = MediaType.TEXT_HTML_VALUE)
    String who(Caller caller) {
      return caller.name() + "|" + caller.role() + "|" + caller.agency();
    }
  }
}
