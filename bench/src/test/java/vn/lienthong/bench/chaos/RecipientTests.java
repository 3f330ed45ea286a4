package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.AxisUnreachable;

/** The system of the recipient, in front of an inbox in memory. */
class RecipientTests {
  private final Inbox inbox = new Inbox();
  private final Recipient recipient = new Recipient(inbox);

  @AfterEach
  void close() {
    recipient.close();
  }

  @Test
  void whatWaitsIsFetchedAndConfirmed() throws Exception {
    inbox.put("id-1", "one");
    inbox.put("id-2", "two");

    assertThat(recipient.collect()).isEqualTo(2);

    assertThat(inbox.waiting).isEmpty();
    assertThat(recipient.received().shown())
        .isEqualTo(Map.of("id-1", digest("one"), "id-2", digest("two")));
    assertThat(recipient.received().again()).isEmpty();
  }

  @Test
  void whatComesAgainAfterItWasConfirmedIsRemembered() throws Exception {
    inbox.put("id-1", "one");
    recipient.collect();
    inbox.put("id-1", "one");
    recipient.collect();

    assertThat(recipient.received().again()).containsExactly("id-1");
  }

  @Test
  void whatComesAgainBecauseTheConfirmationWasNotAnsweredIsInOrder() throws Exception {
    inbox.put("id-1", "one");
    inbox.failures.set(1);
    assertThatThrownBy(recipient::collect).isInstanceOf(AxisUnreachable.class);
    recipient.collect();

    assertThat(recipient.received().again()).isEmpty();
    assertThat(recipient.received().shown()).containsOnlyKeys("id-1");
  }

  @Test
  void itSettlesWhenNothingWaitsThoughTheAxisWasAway() throws Exception {
    inbox.put("id-1", "one");
    inbox.failures.set(3);
    recipient.start();

    assertThat(recipient.settle(30)).isTrue();

    assertThat(recipient.received().shown()).containsOnlyKeys("id-1");
    assertThat(inbox.waiting).isEmpty();
  }

  @Test
  void itDoesNotSettleWhileTheAxisIsAway() throws Exception {
    inbox.put("id-1", "one");
    inbox.failures.set(Integer.MAX_VALUE);

    assertThat(recipient.settle(0)).isFalse();
  }

  @Test
  void whatCannotBeFetchedIsNotConfirmed() throws Exception {
    inbox.put("id-1", "one");
    inbox.put("id-2", "two");
    inbox.documents.remove("id-1");

    recipient.collect();

    assertThat(inbox.waiting).containsExactly("id-1");
    assertThat(recipient.received().shown()).containsOnlyKeys("id-2");
  }

  @Test
  void whatIsGoneIsMissingAmongWhatWasKept() throws Exception {
    inbox.put("id-1", "one");

    assertThat(recipient.kept(List.of("id-1", "id-2"))).isEqualTo(Map.of("id-1", digest("one")));
  }

  private static String digest(String text) {
    return Original.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Holds documents for ever, and loses confirmations when told so. */
  private static final class Inbox implements Recipient.Box {
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Set<String> waiting = new ConcurrentSkipListSet<>();
    private final AtomicInteger failures = new AtomicInteger();

    void put(String docId, String text) {
      documents.put(docId, text);
      waiting.add(docId);
    }

    @Override
    public List<String> waiting(int most) {
      return waiting.stream().limit(most).toList();
    }

    @Override
    public Map<String, String> fetch(Collection<String> docIds) {
      return docIds.stream()
          .filter(documents::containsKey)
          .collect(Collectors.toMap(docId -> docId, docId -> digest(documents.get(docId))));
    }

    @Override
    public void done(Collection<String> docIds) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw Unanswered.call();
      }
      waiting.removeAll(docIds);
    }
  }
}
