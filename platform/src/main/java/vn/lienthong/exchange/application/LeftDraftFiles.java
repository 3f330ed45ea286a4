package vn.lienthong.exchange.application;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.domain.Drafts;
import vn.lienthong.shared.BusinessClock;

/**
 * Forgets the files of letters that are no drafts any more. For a day they stay, so that a form
 * that is sent twice is the same letter twice.
 */
@Component
class LeftDraftFiles {
  private static final Duration YOUNG = Duration.ofDays(1);
  private static final int BATCH = 500;

  private final Drafts drafts;
  private final BusinessClock clock;

  LeftDraftFiles(Drafts drafts, BusinessClock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
  void remove() {
    var before = clock.now().minus(YOUNG);
    while (drafts.forgetUnnamed(before, BATCH) == BATCH) {
      // the next batch, until none is full
    }
  }
}
