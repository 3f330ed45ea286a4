package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.Templates;

/** What every store of texts does. */
public abstract class TemplatesContract {
  private static final TemplateKey SMS =
      new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.SMS, "vi");
  private static final TemplateKey ENGLISH =
      new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.SMS, "en");
  private static final TemplateKey MAIL =
      new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.EMAIL, "vi");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

  /** An empty one. */
  protected abstract Templates store();

  private static TemplateVersion version(TemplateKey key, int number, LocalDate from) {
    return new TemplateVersion(
        key, number, from, "Tiêu đề", "Bản " + number, true, "Đỗ An", Instant.EPOCH);
  }

  @Test
  void aVersionIsKeptAsItWasWritten() {
    var store = store();
    var version = version(SMS, 1, DAY);

    assertThat(store.add(version)).isTrue();
    assertThat(store.add(version(SMS, 1, DAY.plusDays(1)))).isFalse();

    assertThat(store.versions(SMS)).containsExactly(version);
    assertThat(store.versions(ENGLISH)).isEmpty();
  }

  @Test
  void theLatestDayThatHasComeCountsAndOfOneDayTheNewestVersion() {
    var store = store();
    store.add(version(SMS, 1, DAY));
    store.add(version(SMS, 2, DAY.plusDays(5)));
    store.add(version(SMS, 3, DAY.plusDays(1)));
    store.add(version(SMS, 4, DAY.plusDays(1)));

    assertThat(store.on(SMS, DAY.minusDays(1))).isEmpty();
    assertThat(store.on(SMS, DAY)).map(TemplateVersion::version).contains(1);
    assertThat(store.on(SMS, DAY.plusDays(1))).map(TemplateVersion::version).contains(4);
    assertThat(store.on(SMS, DAY.plusDays(5))).map(TemplateVersion::version).contains(2);
    assertThat(store.versions(SMS))
        .extracting(TemplateVersion::version)
        .containsExactly(4, 3, 2, 1);
  }

  @Test
  void oneOfEachIsInForce() {
    var store = store();
    store.add(version(ENGLISH, 1, DAY));
    store.add(version(SMS, 1, DAY));
    store.add(version(MAIL, 1, DAY));
    store.add(version(SMS, 2, DAY));
    store.add(version(MAIL, 2, DAY.plusDays(1)));

    assertThat(store.all(DAY))
        .extracting(version -> version.key() + " " + version.version())
        .containsExactly(MAIL + " 1", SMS + " 2", ENGLISH + " 1");
  }
}
