package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Staff;
import vn.lienthong.edxml.StatusReport;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Who may send, and where a packet goes. */
class RoutingTests {
  private final Routing routing =
      new Routing(
          new SmallDirectory(),
          new BusinessClock(Clock.fixed(AxisHarness.NOW, BusinessClock.ZONE)));

  @ParameterizedTest
  @ValueSource(strings = {"000.00.00.H46", "H46", "h46", " 000.00.00.h46 "})
  void anyCodeOfAnAgencyIsTheAgency(String code) {
    assertThat(to(code).served()).extracting(Route::recipient).containsExactly(QUANG_BINH);
    assertThat(to(code).refused()).isEmpty();
  }

  @Test
  void anAgencyNamedTwiceIsServedOnce() {
    var routes = to("000.00.00.H46", "H46", "000.00.00.H26", "000.00.00.H46");
    assertThat(routes.served()).extracting(Route::recipient).containsExactly(QUANG_BINH, HA_NOI);
  }

  @Test
  void aClosedAgencyAndItsSuccessorAreOneRecipientAsFirstAddressed() {
    assertThat(to("000.00.00.G05", "000.00.00.G22").served())
        .singleElement()
        .satisfies(route -> {
          assertThat(route.recipient()).isEqualTo(OFFICE);
          assertThat(route.addressedName()).isEqualTo("Bộ Kế hoạch và Đầu tư");
        });
    assertThat(to("000.00.00.G22", "000.00.00.G05").served())
        .singleElement()
        .satisfies(route -> assertThat(route.addressed()).isEqualTo(OFFICE));
  }

  @ParameterizedTest
  @CsvSource({
    "000.00.00.X99, RECIPIENT_UNKNOWN",
    "000.00.00.G01, RECIPIENT_LOCKED",
    "'', RECIPIENT_UNKNOWN",
    "'   ', RECIPIENT_UNKNOWN",
    "'UBND tỉnh Quảng Bình', RECIPIENT_UNKNOWN",
    "'000.00.00.H46;drop', RECIPIENT_UNKNOWN"
  })
  void oneWhoCannotBeServedIsNamedWithTheReasonAndBlocksNobody(String code, ExchangeError reason) {
    var routes = to(code, "000.00.00.H26");
    assertThat(routes.served()).extracting(Route::recipient).containsExactly(HA_NOI);
    assertThat(routes.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.00.H46", "H46"})
  void aNarrowedToTakesAnyCodeOfTheRecipient(String only) {
    var routes =
        routing.recipients(
            organizations("000.00.00.H46", "000.00.00.H26"), Set.of(new AgencyCode(only)));
    assertThat(routes.served()).extracting(Route::recipient).containsExactly(QUANG_BINH);
  }

  @Test
  void aNarrowedToMayNameTheClosedAgencyOnThePacket() {
    var closed = new AgencyCode("G05");
    var routes = routing.recipients(organizations("000.00.00.G05"), Set.of(closed));
    assertThat(routes.served()).extracting(Route::recipient).containsExactly(OFFICE);
  }

  @Test
  void aNarrowedToAddsNobody() {
    var routes = routing.recipients(organizations("000.00.00.H46"), Set.of(HA_NOI));
    assertThat(routes.served()).isEmpty();
    assertThat(routes.refused()).isEmpty();
  }

  @Test
  void aSystemSpeaksForItsAgencyAndWhatLiesBelow() {
    assertThat(routing.sender(from("000.00.00.H46"), system(QUANG_BINH)).code())
        .isEqualTo(QUANG_BINH);
    assertThat(routing.sender(from("000.00.15.H46"), system(QUANG_BINH)).code()).isEqualTo(JUSTICE);
    assertThat(routing.sender(from("H46"), system(new AgencyCode("H46"))).code())
        .isEqualTo(QUANG_BINH);
  }

  @Test
  void nobodySpeaksForTheAgencyAboveOrBeside() {
    refusedSender(ExchangeError.SENDER_NOT_YOURS, "000.00.00.H46", system(JUSTICE));
    refusedSender(ExchangeError.SENDER_NOT_YOURS, "000.00.00.H26", system(QUANG_BINH));
    refusedSender(
        ExchangeError.SENDER_NOT_YOURS,
        "000.00.00.H46",
        new Caller(Caller.Kind.SYSTEM, "s", "s", null, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "000.00.00.X99", "000.00.00.G01", "000.00.00.G05", "không rõ"})
  void aSenderMustBeAnOpenAgency(String code) {
    refusedSender(ExchangeError.SENDER_UNKNOWN, code, system(OFFICE));
    refusedSender(ExchangeError.SENDER_UNKNOWN, code, Caller.node("arrival"));
  }

  @Test
  void theNodeItselfSpeaksForEverybody() {
    assertThat(routing.sender(from("000.00.00.H26"), Caller.node("arrival")).code())
        .isEqualTo(HA_NOI);
  }

  /** One client in service writes code and agency in each other's place. */
  @Test
  void aStatusWithCodeAndAgencyInEachOthersPlaceIsReadRight() {
    var swapped = report("12/VPCP-KSTT", "000.00.00.H46");
    assertThat(routing.answered(swapped).organId()).isEqualTo("000.00.00.H46");
    assertThat(routing.answered(swapped).code()).isEqualTo("12/VPCP-KSTT");
    assertThat(routing.statusRecipient(swapped).served())
        .extracting(Route::recipient)
        .containsExactly(QUANG_BINH);
  }

  @Test
  void aStatusInOrderIsLeftAsItIs() {
    var right = report("000.00.00.H46", "12/VPCP-KSTT");
    assertThat(routing.answered(right)).isEqualTo(right.responseFor());
    var both = report("000.00.00.H46", "000.00.00.H26");
    assertThat(routing.answered(both).organId()).isEqualTo("000.00.00.H46");
    var neither = report("000.00.00.X98", "12/VPCP");
    assertThat(routing.answered(neither).organId()).isEqualTo("000.00.00.X98");
    assertThat(routing.statusRecipient(neither).served()).isEmpty();
  }

  private void refusedSender(ExchangeError error, String code, Caller caller) {
    assertThatThrownBy(() -> routing.sender(from(code), caller))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e -> {
              assertThat(e.error()).isEqualTo(error);
              assertThat(e.arguments()).containsExactly(code);
            });
  }

  private Routing.Routes to(String... codes) {
    return routing.recipients(organizations(codes), Set.of());
  }

  private static List<Organization> organizations(String... codes) {
    return Arrays.stream(codes).map(code -> Organization.of(code, "Cơ quan nhận")).toList();
  }

  private static Organization from(String code) {
    return Organization.of(code, "Cơ quan gửi");
  }

  private static Caller system(AgencyCode agency) {
    return AxisHarness.systemOf(agency);
  }

  private static StatusReport report(String organId, String code) {
    return new StatusReport(
        Organization.of("000.00.00.G22", "Văn phòng Chính phủ"),
        new ResponseFor(organId, code, new EdxmlDate("2020/02/12"), ""),
        Staff.NONE,
        "13",
        "Gửi nhầm",
        "2020/02/12 08:00:00");
  }

  /** Kept apart from the tests above: what a refusal tells is what was written on the packet. */
  @Test
  void aRefusalShowsTheCodeAsWritten() {
    assertThat(to(" g01 ").refused())
        .extracting(Acceptance.Recipient.Refused::addressed)
        .allSatisfy(code -> assertThat(code).isEqualToIgnoringCase("G01"));
  }
}
