package vn.lienthong.directory.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.DirectoryNews;
import vn.lienthong.directory.domain.Plans;
import vn.lienthong.journal.Journal;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Tells once that the day of an approved reorganisation has come; people execute it. */
@Component
class DueReorganisations {
  private static final Logger LOG = LoggerFactory.getLogger(DueReorganisations.class);
  private final Plans plans;
  private final Journal journal;
  private final BusinessClock clock;

  DueReorganisations(Plans plans, Journal journal, BusinessClock clock) {
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  @Transactional
  void tell() {
    for (var plan : plans.due(clock.today())) {
      if (plans.noteDue(plan.id(), clock.now())) {
        journal.append(
            ReorganisationService.entry(
                DirectoryNews.REORGANISATION_DUE, plan, Caller.node("reorganisations")));
        LOG.info("Reorganisation due since {}: {}", plan.effective(), plan.title());
      }
    }
  }
}
