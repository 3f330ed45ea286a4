package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.shared.Ids;

/** What every store of notices does. */
public abstract class InboxNoticesContract {
  private static final Instant NOW = Instant.parse("2020-02-12T02:00:00Z");

  /** An empty one. */
  protected abstract InboxNotices store();

  private static InboxNotice notice(String subject, Instant at) {
    return new InboxNotice(Ids.next(), subject, "Nội dung", "/dossiers/1", at, null);
  }

  @Test
  void anEventIsToldOnceToEach() {
    var store = store();
    var first = notice("một", NOW);

    assertThat(store.add("e1", "an", first)).isTrue();
    assertThat(store.add("e1", "an", notice("hai", NOW))).isFalse();
    assertThat(store.add("e1", "binh", notice("ba", NOW))).isTrue();
    assertThat(store.add("e2", "an", notice("bốn", NOW.plusSeconds(1)))).isTrue();

    assertThat(store.list(Set.of("an"), 1, 10).items())
        .extracting(InboxNotice::subject)
        .containsExactly("bốn", "một");
    assertThat(store.list(Set.of("an"), 1, 10).items()).contains(first);
  }

  @Test
  void aPersonSeesWhatWasToldToThePostsToo() {
    var store = store();
    store.add("e1", "an", notice("một", NOW));
    store.add("e1", "post", notice("hai", NOW));
    store.add("e1", "other", notice("ba", NOW));

    assertThat(store.unread(Set.of("an", "post"))).isEqualTo(2);
    assertThat(store.list(Set.of("an", "post"), 2, 1).items()).hasSize(1);
    assertThat(store.list(Set.of("an", "post"), 1, 1).total()).isEqualTo(2);
    assertThat(store.list(Set.of("nobody"), 1, 10).items()).isEmpty();
  }

  @Test
  void whatIsReadStaysReadAsOfThen() {
    var store = store();
    store.add("e1", "an", notice("một", NOW));
    store.add("e1", "binh", notice("hai", NOW));

    store.readAll(Set.of("an"), NOW.plusSeconds(60));
    store.readAll(Set.of("an"), NOW.plusSeconds(90));

    assertThat(store.unread(Set.of("an"))).isZero();
    assertThat(store.unread(Set.of("binh"))).isEqualTo(1);
    assertThat(store.list(Set.of("an"), 1, 10).items())
        .extracting(InboxNotice::readAt)
        .containsExactly(NOW.plusSeconds(60));
  }
}
