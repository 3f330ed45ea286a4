package vn.lienthong.journal.application;

import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.Retention.Run;
import vn.lienthong.journal.RetentionSettings;
import vn.lienthong.journal.domain.Archives;
import vn.lienthong.shared.BusinessClock;

/** Once a day, while nobody works; a run that broke off goes on in the same night or the next. */
@Component
class RetentionJob {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

  private final RetentionService retention;
  private final Archives archives;
  private final RetentionSettings settings;
  private final BusinessClock clock;

  RetentionJob(
      RetentionService retention,
      Archives archives,
      RetentionSettings settings,
      BusinessClock clock) {
    this.retention = retention;
    this.archives = archives;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void look() {
    if (isTime()) {
      archives.alone(this::run);
    }
  }

  private void run() {
    var day = clock.today();
    var begun = clock.now();
    if (!archives.beginRun(day, begun)) {
      return;
    }
    var outcome = retention.run(() -> !isTime() || isAnother(day));
    archives.endRun(new Run(day, begun, clock.now(), outcome.removed(), outcome.failures()));
    if (outcome.removed() > 0) {
      LOG.info("records archived and removed: {}", outcome.removed());
    }
  }

  private boolean isTime() {
    var time = LocalTime.ofInstant(clock.now(), BusinessClock.ZONE);
    return !time.isBefore(settings.begin()) && time.isBefore(settings.end());
  }

  private boolean isAnother(LocalDate day) {
    return !clock.today().equals(day);
  }
}
