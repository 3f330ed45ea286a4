package vn.lienthong.node.start;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lienthong.shared.ReadyNotice;

/** Says that the node serves, once everything that runs at a start has ended well. */
@Component
class ReadyLine {
  private final List<ReadyNotice> notices;

  ReadyLine(List<ReadyNotice> notices) {
    this.notices = notices;
  }

  @EventListener
  @Order
  void ready(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
        || context.getWebServer() == null) {
      return;
    }
    var address = "http://localhost:" + context.getWebServer().getPort();
    Terminal.out().println("Liên Thông is ready: " + address);
    notices.forEach(
        notice -> notice.lineAfterReady(address).ifPresent(line -> Terminal.out().println(line)));
  }
}
