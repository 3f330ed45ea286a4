package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.LOCKED;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.Statistics;
import vn.lienthong.exchange.Statistics.OverTime;
import vn.lienthong.exchange.Statistics.WithAgency;
import vn.lienthong.exchange.StatisticsError;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Each figure counts what its definition says, and nothing twice. */
class StatisticsTests extends OnTheAxis {
  private static final Caller SENDER = AxisHarness.clerkOf(OFFICE);
  private static final Caller CLERK = AxisHarness.clerkOf(QUANG_BINH);
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final StatisticsPeriod ONE_DAY = new StatisticsPeriod(TODAY, TODAY);

  private Caller officer = CLERK;

  @BeforeEach
  void anOfficer() {
    officer = axis.colleagues.officer("Lê Thị An", QUANG_BINH);
  }

  @Test
  void arrivalsAreAcceptedRefusedOnTimeOrLate() {
    sent();
    desk().refuse(CLERK, sent(), "Gửi nhầm");
    desk().accept(CLERK, sent());
    finish(assigned(1), "2020-02-13T10:00:00Z");
    finish(assigned(1), "2020-02-13T10:00:01Z");
    finish(assigned(0), "2020-02-29T10:00:00Z");
    assigned(1);

    var received = new Figures(7, 5, 1, 1, 1, 0, 0, 0, 0);
    assertThat(figures(CLERK)).isEqualTo(received);
    BusinessClock.replay(
        Instant.parse("2020-02-13T10:00:01Z"),
        () ->
            assertThat(figures(CLERK).late())
                .as("what is still open is late once its deadline passed")
                .isEqualTo(2));
  }

  @Test
  void withoutAnAssignmentTheDayCountsThatTheSenderAskedFor() {
    var inTime = sent();
    var late = sent();
    var refused = sent();
    axis.db().sql("update exchange.document set due_date = date '2020-02-12'").update();
    desk().accept(CLERK, inTime);
    desk().accept(CLERK, late);
    desk().refuse(CLERK, refused, "Gửi nhầm");
    assertThat(figures(CLERK).late()).isZero();
    report(inTime, "2020-02-12T16:59:59Z");
    report(late, "2020-02-12T17:00:01Z");
    assertThat(figures(CLERK)).isEqualTo(new Figures(3, 2, 1, 1, 1, 0, 0, 0, 0));
  }

  @Test
  void lettersAreCountedOnceAndForEachRecipient() {
    toALockedOneToo("77", QUANG_BINH, HA_NOI);
    var fetched = desk().send(SENDER, aLetter().to(HA_NOI).write()).docId();
    axis.get(Mailbox.class).fetch(AxisHarness.systemOf(HA_NOI), fetched);
    assertThat(figures(SENDER).delivered()).as("fetched is not confirmed").isZero();
    axis.get(Mailbox.class).update(AxisHarness.systemOf(HA_NOI), fetched, "done");
    desk().accept(CLERK, sent());

    assertThat(figures(SENDER)).isEqualTo(new Figures(0, 0, 0, 0, 0, 3, 5, 2, 1));
  }

  @Test
  void recallsAndWhatWasTakenBackCountNowhere() {
    var letter = sent();
    axis.get(Changes.class).recall(SENDER, letter, "Ban hành nhầm");
    assertThat(figures(SENDER)).isEqualTo(Figures.NONE);
    assertThat(figures(CLERK)).isEqualTo(Figures.NONE);

    var arrived = sent();
    desk().accept(CLERK, arrived);
    axis.get(Changes.class).recall(SENDER, arrived, "Ban hành nhầm");
    assertThat(figures(CLERK).received()).isEqualTo(1);
    assertThat(figures(CLERK).accepted()).as("it stays registered").isEqualTo(1);
    assertThat(figures(SENDER).letters()).isEqualTo(1);
  }

  @Test
  void aDayIsADayInVietNam() {
    BusinessClock.replay(Instant.parse("2020-02-11T16:59:59Z"), this::sent);
    BusinessClock.replay(Instant.parse("2020-02-11T17:00:00Z"), this::sent);
    BusinessClock.replay(Instant.parse("2020-02-12T16:59:59Z"), this::sent);
    BusinessClock.replay(Instant.parse("2020-02-12T17:00:00Z"), this::sent);

    assertThat(figures(CLERK).received()).isEqualTo(2);
    assertThat(figures(SENDER).sent()).isEqualTo(2);
    var days = new StatisticsPeriod(TODAY.minusDays(2), TODAY.plusDays(1));
    assertThat(statistics().overTime(CLERK, null, days))
        .extracting(OverTime::from, part -> part.figures().received())
        .containsExactly(
            tuple(TODAY.minusDays(2), 0L),
            tuple(TODAY.minusDays(1), 1L),
            tuple(TODAY, 2L),
            tuple(TODAY.plusDays(1), 1L));
    var months = new StatisticsPeriod(LocalDate.of(2020, 1, 1), TODAY);
    assertThat(statistics().overTime(CLERK, null, months))
        .extracting(OverTime::from, part -> part.figures().received())
        .containsExactly(tuple(LocalDate.of(2020, 1, 1), 0L), tuple(LocalDate.of(2020, 2, 1), 3L));
  }

  @Test
  void agenciesStandInVietnameseOrderOnPages() {
    for (var recipient : List.of(QUANG_BINH, HA_NOI, JUSTICE, HA_NOI)) {
      desk().send(SENDER, aLetter().to(recipient).write());
    }
    toALockedOneToo("77", QUANG_BINH);
    desk().send(CLERK, aLetter().to(OFFICE).write());
    axis.db()
        .sql(
            """
            update exchange.delivery set recipient_name = case recipient
              when '000.00.15.H46' then 'Đắk Lắk' when '000.00.00.H46' then 'Điện Biên'
              else 'Đồng Nai' end where failure is null and message_type = 'edoc';
            update exchange.document set sender_name = 'Điện Biên' where sender = '000.00.00.H46'\
            """)
        .update();

    var all = statistics().byAgency(SENDER, null, ONE_DAY, 1, 50);
    assertThat(all.items())
        .extracting(WithAgency::name)
        .containsExactly(LOCKED.value(), "Đắk Lắk", "Điện Biên", "Đồng Nai");
    assertThat(all.items().get(2).figures()).isEqualTo(new Figures(1, 0, 0, 0, 0, 2, 2, 0, 0));
    assertThat(all.items().get(3).figures().sent()).isEqualTo(2);
    var second = statistics().byAgency(SENDER, null, ONE_DAY, 2, 3);
    assertThat(second.total()).isEqualTo(4);
    assertThat(second.items()).extracting(WithAgency::name).containsExactly("Đồng Nai");
  }

  @Test
  void nobodyReadsTheFiguresOfOthersNorOfAPeriodThatIsNone() {
    sent();
    refused(StatisticsError.NOT_YOUR_FIGURES, OFFICE, ONE_DAY, CLERK);
    var backwards = new StatisticsPeriod(TODAY, TODAY.minusDays(1));
    refused(StatisticsError.PERIOD_REFUSED, null, backwards, CLERK);
    refused(SharedError.FORBIDDEN, null, ONE_DAY, officer);
    axis.db()
        .sql("insert into exchange.predecessor values (?, ?)")
        .params(HA_NOI.value(), QUANG_BINH.value())
        .update();
    var heir = AxisHarness.clerkOf(HA_NOI);
    assertThat(statistics().agencies(heir)).containsExactly(HA_NOI, QUANG_BINH);
    assertThat(total(heir, QUANG_BINH).received()).isEqualTo(1);
    assertThat(total(heir, null).received()).isZero();
  }

  private void refused(
      ErrorCode code, @Nullable AgencyCode agency, StatisticsPeriod period, Caller caller) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> statistics().overTime(caller, agency, period))
        .extracting(RuleViolated::error)
        .isEqualTo(code);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> statistics().byAgency(caller, agency, period, 1, 10))
        .extracting(RuleViolated::error)
        .isEqualTo(code);
  }

  private UUID sent() {
    return desk().send(SENDER, aLetter().write()).docId();
  }

  /** Systems write to whom they like; the desk would not. */
  private void toALockedOneToo(String number, AgencyCode... others) {
    var codes = new ArrayList<>(List.of(LOCKED.value()));
    List.of(others).forEach(code -> codes.add(code.value()));
    var packet = PacketFixture.aLetter().number(number).to(codes.toArray(String[]::new));
    axis.submit(OFFICE, packet.bytes());
  }

  private UUID assigned(int days) {
    var id = sent();
    desk().accept(CLERK, id);
    var post = axis.colleagues.postOf(officer);
    axis.get(Assignments.class).assign(CLERK, id, new AssignmentOrder(post, Set.of(), days, "", 0));
    return id;
  }

  private void finish(UUID document, String at) {
    BusinessClock.replay(
        Instant.parse(at), () -> axis.get(Assignments.class).finish(officer, document));
  }

  private void report(UUID document, String at) {
    BusinessClock.replay(
        Instant.parse(at),
        () -> axis.get(Mailbox.class).update(AxisHarness.systemOf(QUANG_BINH), document, "06"));
  }

  private Figures figures(Caller caller) {
    return total(caller, null);
  }

  private Figures total(Caller caller, @Nullable AgencyCode agency) {
    var overTime =
        statistics().overTime(caller, agency, ONE_DAY).stream()
            .map(OverTime::figures)
            .reduce(Figures.NONE, Figures::plus);
    var byAgency =
        statistics().byAgency(caller, agency, ONE_DAY, 1, 50).items().stream()
            .map(WithAgency::figures)
            .reduce(Figures.NONE, Figures::plus);
    assertThat(byAgency.received()).as("both sets count the same").isEqualTo(overTime.received());
    assertThat(byAgency.sent()).isEqualTo(overTime.sent());
    return overTime;
  }

  private Statistics statistics() {
    return axis.get(Statistics.class);
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }
}
