package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.GenericApplicationContext;
import vn.lienthong.shared.ReadyNotice;

/** Notices such as the one-time link of the first administrator. */
class ReadyLineTests {
  private final List<String> asked = new ArrayList<>();

  /** A one-time link is used up by asking for it, so a node that serves nobody must not ask. */
  @Test
  void aNodeThatServesNothingDoesNotAskForItsOneTimeLink() {
    ReadyNotice link =
        address -> {
          asked.add(address);
          return Optional.of(address + "/first");
        };
    try (var context = new GenericApplicationContext()) {
      context.refresh();
      new ReadyLine(List.of(link))
          .ready(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, null));
    }
    assertThat(asked).isEmpty();
  }
}
