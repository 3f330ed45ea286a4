package vn.lienthong.identity.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.FirstAdministrator;
import vn.lienthong.shared.ReadyNotice;

/** Shows the way into a node that knows no administrator to whoever started it. */
@Component
class FirstLink implements ReadyNotice {
  private final FirstAdministrator first;

  FirstLink(FirstAdministrator first) {
    this.first = first;
  }

  @Override
  public Optional<String> lineAfterReady(String baseUrl) {
    return first
        .issueLink()
        .map(path -> "Create the first administrator (one use, 24 hours): " + baseUrl + path);
  }
}
