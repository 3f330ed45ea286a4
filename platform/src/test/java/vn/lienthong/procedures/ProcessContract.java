package vn.lienthong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.asked;
import static vn.lienthong.procedures.ProcessFixture.days;
import static vn.lienthong.procedures.ProcessFixture.hours;
import static vn.lienthong.procedures.ProcessFixture.leading;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.procedures.domain.ProcessStore;
import vn.lienthong.shared.AgencyCode;

/** What a store of processes keeps, with a database or without. */
public abstract class ProcessContract {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final ProcedureCode BUILDING = new ProcedureCode("1.013225");
  private static final AgencyCode CITY = new AgencyCode("000.00.31.H46");

  protected ProcessStore store;

  /** Sets it to an empty one. */
  protected abstract void open();

  @BeforeEach
  void begin() {
    open();
  }

  @Test
  void everyPartOfAProcessComesBackAsItWasGiven() {
    var whole =
        aProcess("1.013225")
            .step("Thẩm định hồ sơ", StepRole.OFFICER, days("1.5"))
            .step(
                "Xin ý kiến",
                StepRole.OFFICER,
                days("5"),
                leading("000.00.09.H46", days("5")),
                asked("000.00.10.H46", hours(12)))
            .step("Ký duyệt", StepRole.LEADER, null)
            .step("Đóng dấu", StepRole.REGISTRY, hours(2), asked("000.00.01.H46", hours(1)))
            .build();
    assertThat(add(whole)).isTrue();
    add(aProcess("1.004222").build());

    assertThat(store.find(BUILDING, CITY, TODAY)).contains(whole);
    assertThat(store.version(BUILDING, CITY, 1)).contains(whole);
    assertThat(store.versions(BUILDING, CITY)).containsExactly(whole);
  }

  @Test
  void whatNobodyHasDrawnUpIsNotThere() {
    add(aProcess("1.013225").build());
    var other = new AgencyCode("000.00.32.H46");

    assertThat(store.find(BUILDING, other, TODAY)).isEmpty();
    assertThat(store.find(new ProcedureCode("1.004222"), CITY, TODAY)).isEmpty();
    assertThat(store.version(BUILDING, CITY, 2)).isEmpty();
    assertThat(store.versions(BUILDING, other)).isEmpty();
    assertThat(store.agencies(new ProcedureCode("1.004222"))).isEmpty();
    assertThat(store.of(other, TODAY, 1, 25).items()).isEmpty();
  }

  /** Version 3 corrects version 2 on its day; version 5 takes the place of 4, planned for later. */
  @ParameterizedTest
  @CsvSource({
    "2019-12-31, 0",
    "2020-01-01, 1",
    "2020-01-31, 1",
    "2020-02-01, 3",
    "2020-02-29, 3",
    "2020-03-01, 5",
    "2020-04-01, 5"
  })
  void onADayThatVersionHoldsWhichWasWrittenLast(LocalDate on, int expected) {
    add(aProcess("1.013225").version(1, "2020-01-01").build());
    add(aProcess("1.013225").version(2, "2020-02-01").build());
    add(aProcess("1.013225").version(3, "2020-02-01").build());
    add(aProcess("1.013225").version(4, "2020-04-01").build());
    add(aProcess("1.013225").version(5, "2020-03-01").build());

    assertThat(store.find(BUILDING, CITY, on).map(InternalProcess::version).orElse(0))
        .isEqualTo(expected);
    assertThat(store.version(BUILDING, CITY, 2)).as("dossiers keep it").isPresent();
    assertThat(store.versions(BUILDING, CITY))
        .extracting(InternalProcess::version)
        .containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void aVersionIsWrittenOnceAndStaysAsItWas() {
    var first = aProcess("1.013225").build();
    add(first);

    var second = aProcess("1.013225").step("Khác", StepRole.HEAD, null).build();
    assertThat(add(second)).isFalse();
    assertThat(store.version(BUILDING, CITY, 1)).contains(first);
    assertThat(add(aProcess("1.013225").of("000.00.32.H46").build()))
        .as("of another agency")
        .isTrue();
  }

  @Test
  void whoHasDrawnUpAProcessIsListedOnceByCode() {
    add(aProcess("1.013225").of("000.00.32.H46").build());
    add(aProcess("1.013225").build());
    add(aProcess("1.013225").version(2, "2020-02-01").build());

    assertThat(store.agencies(BUILDING))
        .containsExactly(new AgencyCode("000.00.31.H46"), new AgencyCode("000.00.32.H46"));
  }

  @Test
  void processesOfAnAgencyAreListedAsTheyHoldAndPageByPage() {
    add(aProcess("1.013225").build());
    add(aProcess("1.013225").version(2, "2020-02-01").build());
    add(aProcess("1.004222").build());
    add(aProcess("2.000986").build());
    add(aProcess("1.004194").version(1, "2020-03-01").build());
    add(aProcess("1.001193").of("000.00.32.H46").build());

    var first = store.of(CITY, TODAY, 1, 2);

    assertThat(first.total()).isEqualTo(3);
    assertThat(first.items())
        .extracting(one -> one.procedure().value() + " " + one.version())
        .containsExactly("1.004222 1", "1.013225 2");
    assertThat(store.of(CITY, TODAY, 2, 2).items())
        .extracting(one -> one.procedure().value())
        .containsExactly("2.000986");
    assertThat(store.of(CITY, TODAY, 3, 2).items()).isEmpty();
  }

  protected boolean add(InternalProcess process) {
    return store.add(process, "p-1", NOW);
  }
}
