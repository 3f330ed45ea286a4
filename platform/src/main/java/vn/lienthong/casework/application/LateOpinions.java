package vn.lienthong.casework.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * Looks for opinions whose deadline passed and says so on the record of their dossiers, so that the
 * head of the one-stop sees it (NĐ 61/2018 art. 19(5)).
 */
@Component
class LateOpinions {
  private static final Logger LOG = LoggerFactory.getLogger(LateOpinions.class);
  private static final int AT_ONCE = 100;

  private final WorkStore works;
  private final CaseworkService casework;
  private final BusinessClock clock;

  LateOpinions(WorkStore works, CaseworkService casework, BusinessClock clock) {
    this.works = works;
    this.casework = casework;
    this.clock = clock;
  }

  /** One look; a dossier that changes at this moment comes with the next one. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    for (var late : works.late(clock.now(), AT_ONCE)) {
      try {
        casework.tellLate(late.dossier(), late.event(), Caller.node("deadlines of opinions"));
      } catch (RuleViolated broken) {
        LOG.debug("opinion {} of {} not told: {}", late.event(), late.dossier(), broken.error());
      }
    }
  }
}
