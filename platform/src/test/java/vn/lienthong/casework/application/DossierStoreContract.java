package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierQuery.Shown;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.casework.Paper;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** What every store of dossiers keeps, and how it finds it again. */
public abstract class DossierStoreContract {
  private static final AgencyCode DONG_HOI = new AgencyCode("000.00.31.H46");
  private static final AgencyCode BA_DON = new AgencyCode("000.00.32.H46");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

  private DossierStore store;

  protected abstract DossierStore store();

  @BeforeEach
  void anEmptyStore() {
    store = store();
  }

  protected static Registration registration(AgencyCode agency, String name, String phone) {
    return new Registration(
        agency,
        new ProcedureCode("1.001193"),
        1,
        "Thủ tục đăng ký khai sinh",
        1,
        Channel.COUNTER,
        new Applicant(
            name, Applicant.Kind.CITIZEN, "044085012345", "Đồng Hới", phone, "a@example.com"),
        "Đăng ký khai sinh cho con",
        List.of(new Paper("", "Giấy chứng sinh", 1, 0), new Paper("", "Tờ khai", 1, 2)),
        List.of(new FeeLine("", "Lệ phí", 8_000, true)),
        instant("2020-02-12T09:00"));
  }

  private Dossier keep(ADossier dossier, AgencyCode agency, String name, String phone) {
    var registration = registration(agency, name, phone);
    store.add(dossier.dossier(), registration, row(dossier.dossier()));
    return dossier.dossier();
  }

  private DossierId received(AgencyCode agency, String name, String phone) {
    return keep(ADossier.registered("2020-02-12T09:00"), agency, name, phone).id();
  }

  private static Projection row(Dossier dossier) {
    return Projection.of(dossier, StateRules.calendar(), StateRules.policy(DAY));
  }

  private static ADossier accepted(String code, int days) {
    return ADossier.registered("2020-02-12T09:00")
        .then(
            DossierAct.ACCEPT,
            "2020-02-12T09:00",
            Map.of(
                Fact.CODE,
                code,
                Fact.LIMIT,
                String.valueOf(days),
                Fact.UNIT,
                LimitUnit.WORKING_DAY.name(),
                Fact.POLICY,
                "ND-61-2018"));
  }

  private List<String> codes(DossierQuery query, String now) {
    return store.list(DONG_HOI, query, Set.of("post-1"), instant(now), 10).items().stream()
        .map(DossierRow::code)
        .toList();
  }

  private static DossierQuery shown(Shown shown) {
    return new DossierQuery("", shown, false, 1);
  }

  private static DossierQuery text(String text) {
    return new DossierQuery(text, Shown.OPEN, false, 1);
  }

  @Test
  void numbersOfAnAgencyAndDayAreGivenOnce() {
    assertThat(store.nextNumber(DONG_HOI, DAY)).isEqualTo(1);
    assertThat(store.nextNumber(DONG_HOI, DAY)).isEqualTo(2);
    assertThat(store.nextNumber(BA_DON, DAY)).isEqualTo(1);
    assertThat(store.nextNumber(DONG_HOI, DAY.plusDays(1))).isEqualTo(1);
    assertThat(store.nextNumber(DONG_HOI, DAY)).isEqualTo(3);
  }

  @Test
  void whatWasHandedInStaysAsItWas() {
    var dossier = keep(accepted("H46-200212-0001", 5), DONG_HOI, "Nguyễn Thị Lấp Lánh", "0912");

    assertThat(store.registration(dossier.id()))
        .contains(registration(DONG_HOI, "Nguyễn Thị Lấp Lánh", "0912"));
    assertThat(store.find(dossier.id())).contains(dossier);
    assertThat(store.find(new DossierId(Ids.next()))).isEmpty();
    assertThat(store.registration(new DossierId(Ids.next()))).isEmpty();
  }

  @Test
  void secondOneOfAnIdChangesNothing() {
    var one = accepted("H46-200212-0001", 5);
    var kept = keep(one, DONG_HOI, "An", "");
    var other = registration(DONG_HOI, "Bình", "");

    assertThat(store.add(kept, other, row(kept))).isFalse();

    assertThat(store.registration(kept.id())).contains(registration(DONG_HOI, "An", ""));
    assertThat(store.find(kept.id())).contains(kept);
    assertThat(codes(shown(Shown.OPEN), "2020-02-12T10:00")).hasSize(1);
  }

  @Test
  void eventIsAddedOnTopOfTheOneSeenOnly() {
    var one = accepted("H46-200212-0001", 5);
    keep(one, DONG_HOI, "An", "");
    var before = one.dossier();
    var handedOver =
        one.then(
                DossierAct.HAND_OVER,
                "2020-02-12T10:00",
                Map.of(Fact.HANDLER, "post-1", Fact.HANDLER_NAME, "Lê Văn Dũng"))
            .dossier();
    assertThat(store.append(handedOver, handedOver.version() - 1, row(handedOver))).isTrue();

    var late =
        before.with(
            DossierAct.STOP,
            instant("2020-02-12T10:01"),
            vn.lienthong.shared.Caller.node("test"),
            Map.of());
    assertThat(store.append(late, late.version() - 1, row(late))).isFalse();
    assertThat(store.find(before.id())).contains(handedOver);
    var row = store.list(DONG_HOI, shown(Shown.OPEN), Set.of(), instant("2020-02-12T11:00"), 10);
    assertThat(row.items().get(0).state()).isEqualTo(DossierState.IN_PROGRESS);
    assertThat(row.items().get(0).handlerName()).isEqualTo("Lê Văn Dũng");
  }

  @Test
  void whatBurnsFirstComesFirstAndWhatHasNoDateLast() {
    keep(accepted("H46-200212-0001", 9), DONG_HOI, "An", "");
    keep(accepted("H46-200212-0002", 2), DONG_HOI, "Bình", "");
    keep(ADossier.registered("2020-02-12T09:00"), DONG_HOI, "Cường", "");
    keep(accepted("H46-200212-0004", 1), BA_DON, "Dung", "");

    assertThat(codes(shown(Shown.OPEN), "2020-02-12T10:00"))
        .containsExactly("H46-200212-0002", "H46-200212-0001", "");
  }

  @Test
  void listsFollowTheClockThoughNothingHappens() {
    keep(accepted("H46-200212-0001", 2), DONG_HOI, "An", "");

    assertThat(codes(shown(Shown.SOON), "2020-02-12T23:00")).isEmpty();
    assertThat(codes(shown(Shown.SOON), "2020-02-13T08:00")).hasSize(1);
    assertThat(codes(shown(Shown.OVERDUE), "2020-02-14T23:59")).isEmpty();
    assertThat(codes(shown(Shown.OVERDUE), "2020-02-15T00:01")).hasSize(1);
    assertThat(codes(shown(Shown.SOON), "2020-02-15T00:01")).isEmpty();
    assertThat(store.overdue(DONG_HOI, instant("2020-02-14T23:59"))).isZero();
    assertThat(store.overdue(DONG_HOI, instant("2020-02-15T00:01"))).isEqualTo(1);
    assertThat(store.counts(DONG_HOI, instant("2020-02-15T00:01")))
        .containsEntry(Shown.OVERDUE, 1L)
        .containsEntry(Shown.OPEN, 1L)
        .containsEntry(Shown.SOON, 0L)
        .containsEntry(Shown.FINISHED, 0L);
  }

  @Test
  void whoWaitsForTheApplicantIsNeverOverdue() {
    keep(
        accepted("H46-200212-0001", 2)
            .then(DossierAct.HAND_OVER, "2020-02-12T09:30")
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-12T10:00"),
        DONG_HOI,
        "An",
        "");

    assertThat(codes(shown(Shown.OVERDUE), "2020-05-15T00:01")).isEmpty();
    assertThat(codes(shown(Shown.WAITING), "2020-05-15T00:01")).hasSize(1);
  }

  @Test
  void resolvedOnesWaitToBeReturnedAndNewestFinishedComeFirst() {
    keep(finished("H46-200212-0001", "2020-02-13T09:00"), DONG_HOI, "An", "");
    keep(finished("H46-200212-0002", "2020-02-14T09:00"), DONG_HOI, "Bình", "");
    keep(
        finished("H46-200212-0003", "2020-02-15T09:00").then(DossierAct.RETURN, "2020-02-17T09:00"),
        DONG_HOI,
        "Cường",
        "");

    assertThat(codes(shown(Shown.TO_RETURN), "2020-03-01T09:00"))
        .containsExactly("H46-200212-0001", "H46-200212-0002");
    assertThat(codes(shown(Shown.FINISHED), "2020-03-01T09:00"))
        .containsExactly("H46-200212-0003", "H46-200212-0002", "H46-200212-0001");
    assertThat(codes(shown(Shown.OPEN), "2020-03-01T09:00")).isEmpty();
  }

  private static ADossier finished(String code, String at) {
    return accepted(code, 2)
        .then(DossierAct.HAND_OVER, "2020-02-12T09:30")
        .then(DossierAct.RESOLVE, at);
  }

  @Test
  void dossierIsFoundByCodeNameOrPhoneHoweverAccented() {
    keep(accepted("000.00.31.H46-200212-0001", 2), DONG_HOI, "Nguyễn Văn Đức", "0912 345 678");
    keep(accepted("000.00.31.H46-200212-0002", 3), DONG_HOI, "Trần 100%_A", "");

    assertThat(codes(text("nguyen duc"), "2020-02-12T10:00")).hasSize(1);
    assertThat(codes(text("0912345"), "2020-02-12T10:00")).hasSize(1);
    assertThat(codes(text("200212-0001"), "2020-02-12T10:00")).hasSize(1);
    assertThat(codes(text("000.00.31.h46"), "2020-02-12T10:00")).hasSize(2);
    assertThat(codes(text("100%_"), "2020-02-12T10:00")).hasSize(1);
    assertThat(codes(text("100_%"), "2020-02-12T10:00")).isEmpty();
    assertThat(codes(text("khai sinh cho con"), "2020-02-12T10:00")).hasSize(2);
  }

  @Test
  void registeredOneIsFoundByTheCodeThatItGetsLater() {
    var registered = ADossier.registered("2020-02-12T09:00");
    keep(registered, DONG_HOI, "An", "");
    var accepted =
        registered
            .then(
                DossierAct.ACCEPT,
                "2020-02-12T10:00",
                Map.of(Fact.CODE, "000.00.31.H46-200212-0007", Fact.POLICY, "ND-61-2018"))
            .dossier();
    store.append(accepted, accepted.version() - 1, row(accepted));

    assertThat(codes(text("0212-0007"), "2020-02-12T10:00")).hasSize(1);
  }

  @Test
  void mineAreThoseOfMyPosts() {
    keep(
        accepted("H46-200212-0001", 2)
            .then(
                DossierAct.HAND_OVER,
                "2020-02-12T09:30",
                Map.of(Fact.HANDLER, "post-1", Fact.HANDLER_NAME, "Dũng")),
        DONG_HOI,
        "An",
        "");
    keep(accepted("H46-200212-0002", 2), DONG_HOI, "Bình", "");

    assertThat(codes(new DossierQuery("", Shown.OPEN, true, 1), "2020-02-12T10:00"))
        .containsExactly("H46-200212-0001");
  }

  @Test
  void pagesAreCutAndCounted() {
    for (int number = 1; number <= 5; number++) {
      keep(accepted("H46-200212-000" + number, number), DONG_HOI, "An", "");
    }
    var now = instant("2020-02-12T10:00");

    var second = store.list(DONG_HOI, new DossierQuery("", Shown.OPEN, false, 2), Set.of(), now, 2);
    assertThat(second.total()).isEqualTo(5);
    assertThat(second.items())
        .extracting(DossierRow::code)
        .containsExactly("H46-200212-0003", "H46-200212-0004");
    var beyond = store.list(DONG_HOI, new DossierQuery("", Shown.OPEN, false, 9), Set.of(), now, 2);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
  }

  @Test
  void whoComesAgainIsFoundByNumberPhoneAndNameAtHisAgencyOnly() {
    var first = received(DONG_HOI, "Nguyễn Thị Ánh", "0912 345 678");
    var again = received(DONG_HOI, "Nguyễn Thị Ánh", "0912 345 678");
    received(DONG_HOI, "Lê Dũng", "0987654321");
    received(BA_DON, "Nguyễn Thị Ánh", "0912 345 678");

    for (var text : List.of("anh nguyen", "0912345678", "NGUYỄN ÁNH")) {
      assertThat(store.applicants(DONG_HOI, text, 9))
          .as(text)
          .extracting(KnownApplicant::dossier)
          .containsExactlyInAnyOrder(first, again);
    }
    assertThat(store.applicants(DONG_HOI, "0440 8501 2345", 9))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.applicant().identityNumber()).isEqualTo("044085012345"))
        .allSatisfy(one -> assertThat(one.applicant().address()).isEqualTo("Đồng Hới"));
    assertThat(store.applicants(DONG_HOI, "anh", 1)).hasSize(1);
    assertThat(store.applicants(DONG_HOI, "04408501", 9)).isEmpty();
  }
}
