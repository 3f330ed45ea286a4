package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.testing.Patiently;

class WorkBehindTests {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Caller WHO = Caller.system("one", "Một", null);
  private static final Caller OTHER = Caller.system("two", "Hai", null);

  private final String name = "work-" + Ids.next();
  private final WorkBehind<String> work = new WorkBehind<>(name);
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void close() {
    released.countDown();
    work.close();
  }

  @Test
  void aResultIsToldOnceToThePersonWhoStarted() {
    assertThat(work.start(WHO, progress -> "done")).isTrue();

    assertThat(work.result(OTHER, Duration.ZERO)).isNull();
    assertThat(work.result(WHO, LONG)).isEqualTo("done");
    assertThat(work.result(WHO, Duration.ZERO)).isNull();
    assertThat(work.progress(WHO)).isNull();
  }

  @Test
  void eachPersonHasOneAtATimeAndSeesHowFarItIs() throws InterruptedException {
    assertThat(work.start(WHO, progress -> waiting(() -> progress.accept(new Progress(3, 9)))))
        .isTrue();
    told.await();

    assertThat(work.start(WHO, progress -> "second")).isFalse();
    assertThat(work.start(OTHER, progress -> "other")).isTrue();
    assertThat(work.result(OTHER, LONG)).isEqualTo("other");
    assertThat(work.progress(WHO)).isEqualTo(new Progress(3, 9));
    assertThat(work.result(WHO, Duration.ZERO)).isNull();
    released.countDown();
    assertThat(work.result(WHO, LONG)).isEqualTo("first");
    assertThat(work.start(WHO, progress -> "second")).isTrue();
  }

  /** Else a page that asked for the result a moment too early would show neither. */
  @Test
  void workThatHasEndedIsStillShownUntilItsEndIsTold() throws InterruptedException {
    work.start(WHO, progress -> waiting(() -> progress.accept(new Progress(9, 9))));
    told.await();
    released.countDown();
    Patiently.await().until(this::threadIsIdle);

    assertThat(work.progress(WHO)).isEqualTo(new Progress(9, 9));
    assertThat(work.start(WHO, progress -> "second")).isFalse();
    assertThat(work.result(WHO, LONG)).isEqualTo("first");
    assertThat(work.progress(WHO)).isNull();
  }

  @Test
  void whatBreaksIsToldAsItBrokeAndTheNextOneIsFree() {
    work.start(
        WHO,
        progress -> {
          throw new RuleViolated(SharedError.TOO_LARGE);
        });

    assertThatThrownBy(() -> work.result(WHO, LONG)).isInstanceOf(RuleViolated.class);
    assertThat(work.start(WHO, progress -> "next")).isTrue();
  }

  /** It has done its work and asks its pool for the next. */
  private boolean threadIsIdle() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getName().equals(name))
        .anyMatch(each ->
            Arrays.stream(each.getValue()).anyMatch(at -> at.getMethodName().equals("getTask")));
  }

  private String waiting(Runnable tell) {
    tell.run();
    told.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "first";
  }
}
