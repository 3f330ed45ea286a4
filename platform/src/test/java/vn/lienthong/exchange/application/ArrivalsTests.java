package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.lienthong.directory.Directory;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** "Đã đến" is told once, also when telling it fails for a while. */
class ArrivalsTests extends OnTheAxis {
  private final AtomicBoolean broken = new AtomicBoolean();

  @Override
  AxisHarness harness() {
    return new AxisHarness(directory, DataSize.ofMegabytes(50), breakable());
  }

  @BeforeEach
  void openTheDeskOfQuangBinh() {
    openDesk(QUANG_BINH);
  }

  /** Knows nobody called Quảng Bình while it is broken; the fault is a bug, not a rule. */
  private Directory breakable() {
    var agencies = new SmallDirectory();
    return (Directory)
        Proxy.newProxyInstance(
            Directory.class.getClassLoader(),
            new Class<?>[] {Directory.class},
            (proxy, method, arguments) -> {
              if (broken.get() && QUANG_BINH.equals(arguments[0])) {
                throw new IllegalStateException("the directory is out of order");
              }
              try {
                return method.invoke(agencies, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aFaultIsTriedAgainWithGrowingPausesAndToldOnceInTheEnd() {
    var docId = send("1", QUANG_BINH);
    broken.set(true);
    announce();
    assertThat(attempts()).isEqualTo(1);
    announce();
    assertThat(attempts()).as("not before its pause is over").isEqualTo(1);
    for (int attempt = 1; attempt < 6; attempt++) {
      axis.pass(Duration.ofSeconds(5L << (attempt - 1)).minusMillis(1));
      announce();
      assertThat(attempts()).as("pause %d", attempt).isEqualTo(attempt);
      axis.pass(Duration.ofMillis(1));
      announce();
      assertThat(attempts()).isEqualTo(attempt + 1);
    }
    assertThat(status(docId)).isEmpty();

    broken.set(false);
    axis.pass(Duration.ofDays(1));
    announce();
    announce();
    assertThat(status(docId)).contains("01");
    assertThat(told()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void pausesStopGrowing() {
    send("1", QUANG_BINH);
    broken.set(true);
    for (int n = 0; n < 12; n++) {
      announce();
      axis.pass(Duration.ofSeconds(5L << 8));
    }
    assertThat(attempts()).isEqualTo(12);
  }

  @Test
  void oneThatFailsHoldsUpNobodyElse() {
    openDesk(HA_NOI);
    var stuck = send("1", QUANG_BINH);
    var other = send("2", HA_NOI);
    broken.set(true);
    announce();
    assertThat(status(stuck)).isEmpty();
    assertThat(status(other)).contains("01");
  }

  @Test
  void twoProcessesTellEachArrivalOnce() throws Exception {
    for (int n = 0; n < 20; n++) {
      send("d" + n, QUANG_BINH);
    }
    Callable<Void> both =
        () -> {
          announce();
          return null;
        };
    var pool = Executors.newFixedThreadPool(2);
    try {
      for (var done : pool.invokeAll(List.of(both, both))) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(told()).isEqualTo(20);
    assertThat(waiting()).isZero();
  }

  @Test
  void whatTheRecipientAnsweredBeforeIsNotToldAgain() {
    var docId = send("1", QUANG_BINH);
    axis.get(Mailbox.class).update(AxisHarness.systemOf(QUANG_BINH), docId, "03");
    announce();
    assertThat(status(docId)).contains("03");
    assertThat(told()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void anAgencyWithoutADeskTellsItsArrivalsItself() {
    var docId = send("1", HA_NOI);
    announce();
    assertThat(status(docId)).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void aDeskOpenedLaterTellsWhatWaitedForIt() {
    var docId = send("1", HA_NOI);
    openDesk(HA_NOI);
    openDesk(HA_NOI);
    announce();
    assertThat(status(docId)).contains("01");
    assertThat(axis.journal.count(ExchangeEntry.DESK_OPENED.type())).isEqualTo(2);
  }

  @Test
  void statusesAreNotAcknowledged() {
    openDesk(OFFICE);
    send("1", QUANG_BINH);
    announce();
    announce();
    var office = AxisHarness.systemOf(OFFICE);
    assertThat(axis.get(Mailbox.class).count(office, MessageType.STATUS)).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  private void openDesk(AgencyCode agency) {
    axis.get(Desks.class).open(agency, Caller.node("test"));
  }

  private void announce() {
    axis.get(Arrivals.class).announce();
  }

  private UUID send(String number, AgencyCode recipient) {
    var letter = PacketFixture.aLetter().number(number).to(recipient.value()).bytes();
    return axis.submit(OFFICE, letter).docId();
  }

  private Optional<String> status(UUID docId) {
    return axis
        .get(Mailbox.class)
        .sent(AxisHarness.systemOf(OFFICE), Optional.of(docId.toString()), 1, 10)
        .stream()
        .findFirst()
        .flatMap(SentItem::statusCode);
  }

  private long told() {
    return axis.db()
        .sql("select count(*) from exchange.delivery_event where kind = 'status'")
        .query(Long.class)
        .single();
  }

  private int attempts() {
    return axis.db().sql("select attempts from exchange.arrival").query(Integer.class).single();
  }

  private long waiting() {
    return axis.db().sql("select count(*) from exchange.arrival").query(Long.class).single();
  }
}
