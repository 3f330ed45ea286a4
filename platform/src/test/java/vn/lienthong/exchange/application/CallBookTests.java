package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.AxisHarness.NOW;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Console;
import vn.lienthong.exchange.Console.Connected;
import vn.lienthong.exchange.Console.Contact;
import vn.lienthong.exchange.Console.Rejected;
import vn.lienthong.exchange.ObservedCalls;
import vn.lienthong.exchange.Webhooks;

/** Who called last and who was refused, written down apart from the calls. */
class CallBookTests extends OnTheAxis {
  @BeforeEach
  void systemsOfTwoAgencies() {
    axis.systems.register(OFFICE);
    axis.systems.register(QUANG_BINH);
  }

  private void call(String system, Instant at, String code, String... arguments) {
    axis.get(ObservedCalls.class)
        .saw(
            new ObservedCalls.Call(
                at, Duration.ZERO, "vxp", "sendEdoc", system, code, List.of(arguments)));
  }

  private void flushed() {
    axis.get(CallBook.class).flush();
  }

  private Contact contact(String system) {
    return axis.get(Console.class).systems(operator()).stream()
        .filter(each -> each.system().id().equals(system))
        .findFirst()
        .flatMap(Connected::contact)
        .orElse(null);
  }

  private List<Rejected> rejected(String system) {
    return axis.get(Console.class).rejected(operator(), system);
  }

  @Test
  void theLastCallAndTheLastErrorOfASystemAreKept() {
    call(OFFICE.value(), NOW, "");
    call(OFFICE.value(), NOW.plusSeconds(5), "EX-0107", "id-1");
    call(OFFICE.value(), NOW.plusSeconds(9), "");
    flushed();

    assertThat(contact(OFFICE.value()))
        .isEqualTo(
            new Contact(
                OFFICE.value(),
                "vxp",
                NOW.plusSeconds(9),
                NOW.plusSeconds(9),
                "EX-0107",
                NOW.plusSeconds(5)));
    assertThat(contact(OFFICE.value()).failing()).isFalse();
    assertThat(contact(QUANG_BINH.value())).isNull();
    assertThat(rejected(OFFICE.value()))
        .containsExactly(
            new Rejected(
                OFFICE.value(), NOW.plusSeconds(5), "vxp", "sendEdoc", "EX-0107", List.of("id-1")));
  }

  @Test
  void nothingIsWrittenBeforeItsTimeAndWhatIsThereStays() {
    call(OFFICE.value(), NOW, "");
    assertThat(contact(OFFICE.value())).isNull();
    flushed();
    call(OFFICE.value(), NOW.plusSeconds(60), "EX-0111");
    flushed();
    flushed();

    assertThat(contact(OFFICE.value()).lastSuccess()).isEqualTo(NOW);
    assertThat(contact(OFFICE.value()).lastCall()).isEqualTo(NOW.plusSeconds(60));
    assertThat(contact(OFFICE.value()).failing()).isTrue();
  }

  @Test
  void anotherProcessThatKnowsBetterIsNotOverwritten() {
    call(OFFICE.value(), NOW.plusSeconds(60), "EX-0111");
    flushed();
    call(OFFICE.value(), NOW, "EX-0107");
    flushed();

    assertThat(contact(OFFICE.value()).lastCall()).isEqualTo(NOW.plusSeconds(60));
    assertThat(contact(OFFICE.value()).error()).isEqualTo("EX-0111");
  }

  @Test
  void onlyTheLastRefusedCallsOfEachSystemStay() {
    for (int n = 0; n < 5; n++) {
      call(OFFICE.value(), NOW.plusSeconds(n), "EX-010" + n);
    }
    call(QUANG_BINH.value(), NOW, "EX-0111");
    flushed();
    assertThat(rejected(OFFICE.value()))
        .extracting(Rejected::code)
        .containsExactly("EX-0104", "EX-0103", "EX-0102");
    call(OFFICE.value(), NOW.plusSeconds(9), "EX-0109");
    flushed();

    assertThat(rejected(OFFICE.value()))
        .extracting(Rejected::code)
        .containsExactly("EX-0109", "EX-0104", "EX-0103");
    assertThat(rejected(QUANG_BINH.value())).hasSize(1);
  }

  @Test
  void inventedNamesStandUnderNoNameAndMakeNoContact() {
    call("invented", NOW, "EX-0111");
    call("", NOW.plusSeconds(1), "EX-0118", "x");
    flushed();

    assertThat(rejected("invented")).isEmpty();
    assertThat(rejected(""))
        .extracting(Rejected::code, Rejected::system)
        .containsExactly(tuple("EX-0118", ""), tuple("EX-0111", ""));
    assertThat(count("system_contact")).isZero();
  }

  @Test
  void aFloodOfInventedNamesIsBounded() {
    for (int n = 0; n < 6000; n++) {
      call("flood" + n, NOW.plusMillis(n), "EX-0111");
    }
    call(OFFICE.value(), NOW, "");
    flushed();

    assertThat(count("rejected_call")).isEqualTo(3);
    call(OFFICE.value(), NOW.plusSeconds(60), "");
    flushed();
    assertThat(contact(OFFICE.value()).lastCall()).isEqualTo(NOW.plusSeconds(60));
  }

  private long count(String table) {
    return axis.db().sql("select count(*) from exchange." + table).query(Long.class).single();
  }

  @Test
  void whoIsRefusedNowComesFirstThenWhoCalledLast() {
    axis.systems.register(HA_NOI);
    call(OFFICE.value(), NOW.plusSeconds(1), "");
    call(HA_NOI.value(), NOW, "EX-0111");
    flushed();

    assertThat(axis.get(Console.class).systems(operator()))
        .extracting(each -> each.system().id())
        .containsExactly(HA_NOI.value(), OFFICE.value(), QUANG_BINH.value());
  }

  @Test
  void webhooksOfAllAgenciesAreSeenWithoutTheSecretsOfTheirAddresses() {
    axis.get(Webhooks.class).register(AxisHarness.systemOf(OFFICE), "https://a.example/x?key=1");
    axis.get(Webhooks.class).register(AxisHarness.systemOf(QUANG_BINH), "https://b.example/y#z");
    axis.db()
        .sql("update exchange.webhook set active = false, last_error = 'HTTP 503' where agency = ?")
        .param(QUANG_BINH.value())
        .update();

    assertThat(axis.get(Console.class).webhooks(operator()))
        .extracting(Console.Target::address, Console.Target::active, Console.Target::behind)
        .containsExactly(
            tuple("https://b.example/y", false, 0L), tuple("https://a.example/x", true, 0L));
  }
}
