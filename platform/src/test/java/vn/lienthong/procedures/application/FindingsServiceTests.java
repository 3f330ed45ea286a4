package vn.lienthong.procedures.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingFilter;
import vn.lienthong.procedures.Findings;
import vn.lienthong.procedures.InMemoryCatalogue;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.OwnerFindings;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.testing.Patiently;

class FindingsServiceTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

  private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** What is asked but the mark is answered when it is at 0. */
  private CountDownLatch bothAsked = new CountDownLatch(0);

  private final Findings findings = new FindingsService(watched(), catalogue);

  @Test
  void whatIsPublishedAndInForceOnTheDayIsLookedAt() {
    catalogue.add(birth());
    catalogue.add(aProcedure("1.000001").unpublished().build());
    catalogue.add(aProcedure("1.000002").version(1, "2019-01-01", "2020-02-11").build());

    assertThat(procedures(TODAY)).containsOnly("1.001193");
    assertThat(procedures(TODAY.minusDays(1))).containsOnly("1.000002", "1.001193");
    assertThat(procedures(LocalDate.of(2018, 1, 1))).isEmpty();
  }

  @Test
  void aFindingComesWithNameAndOwnerOfItsProcedure() {
    catalogue.add(birth());

    var board = findings.board(filter(FindingCode.LIMIT_WITHOUT_UNIT), TODAY, 1);

    assertThat(board.findings().items())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.owner()).isEqualTo("bo-tu-phap");
          assertThat(found.name()).isEqualTo("Thủ tục đăng ký khai sinh");
          assertThat(found.finding().arguments()).containsExactly("1");
          assertThat(found.finding().place().channel()).isEqualTo(Channel.COUNTER);
        });
    assertThat(board.owners())
        .singleElement()
        .returns("bo-tu-phap", OwnerFindings::owner)
        .returns(1, OwnerFindings::procedures);
  }

  @Test
  void aSettledLimitIsNoFindingFromItsFirstDayOn() {
    catalogue.add(birth());
    assertThat(codes(TODAY)).contains(FindingCode.LIMIT_WITHOUT_UNIT, FindingCode.LIMIT_ABSENT);

    settle(Channel.COUNTER, "1", "2020-02-12");

    assertThat(codes(TODAY))
        .contains(FindingCode.LIMIT_ABSENT)
        .doesNotContain(FindingCode.LIMIT_WITHOUT_UNIT);
    assertThat(codes(TODAY.minusDays(1))).contains(FindingCode.LIMIT_WITHOUT_UNIT);
  }

  @Test
  void aSettlementOfAnotherProcedureSettlesNothing() {
    catalogue.add(birth());
    catalogue.add(aProcedure("1.000656").withCase("", terms(Channel.COUNTER, 1, null)).build());
    settle(Channel.COUNTER, "1", "2020-02-12");

    assertThat(findings.board(filter(FindingCode.LIMIT_WITHOUT_UNIT), TODAY, 1).findings().items())
        .extracting(found -> found.finding().procedure())
        .containsExactly("1.000656");
  }

  @Test
  void oneVersionIsLookedAtByItselfWhetherItIsPublishedOrNot() {
    var waiting =
        aProcedure("1.001193")
            .unpublished()
            .withCase("", terms(Channel.COUNTER, 1, null), terms(Channel.ONLINE, null, null))
            .build();

    assertThat(findings.standing(waiting, TODAY))
        .extracting(Finding::code)
        .contains(FindingCode.LIMIT_WITHOUT_UNIT, FindingCode.LIMIT_ABSENT);
    settle(Channel.COUNTER, "1", "2020-02-12");
    assertThat(findings.standing(waiting, TODAY))
        .extracting(Finding::code)
        .contains(FindingCode.LIMIT_ABSENT)
        .doesNotContain(FindingCode.LIMIT_WITHOUT_UNIT);
    assertThat(findings.standing(waiting, TODAY.minusDays(1)))
        .extracting(Finding::code)
        .contains(FindingCode.LIMIT_WITHOUT_UNIT);
  }

  @Test
  void theCatalogueIsReadOnceWhileItStaysAsItIs() {
    catalogue.add(birth());

    var first = findings.board(FindingFilter.ALL, TODAY, 1);
    assertThat(findings.board(FindingFilter.ALL, TODAY, 1)).isEqualTo(first);
    findings.board(filter(FindingCode.FEE_ABSENT), TODAY, 1);

    assertThat(asked).containsOnlyOnce("inForce");
  }

  @Test
  void whoAsksWhileItIsReadWaitsForTheSameResult() {
    catalogue.add(birth());
    bothAsked = new CountDownLatch(2);

    var other = CompletableFuture.supplyAsync(() -> procedures(TODAY));
    var own = procedures(TODAY);

    assertThat(other).succeedsWithin(Patiently.LONG).isEqualTo(own);
    assertThat(asked).containsOnlyOnce("inForce");
  }

  @Test
  void itIsReadAgainAfterEachChangeAndOnAnotherDay() {
    catalogue.add(birth());
    procedures(TODAY);
    catalogue.add(aProcedure("1.000656").build());
    assertThat(procedures(TODAY)).contains("1.000656");
    catalogue.end(new ProcedureCode("1.000656"), 1, TODAY.minusDays(1));
    assertThat(procedures(TODAY)).doesNotContain("1.000656");
    assertThat(procedures(TODAY.minusDays(1))).contains("1.000656");
    settle(Channel.COUNTER, "1", "2020-02-12");
    assertThat(codes(TODAY)).doesNotContain(FindingCode.LIMIT_WITHOUT_UNIT);

    assertThat(asked).filteredOn("inForce"::equals).hasSize(5);
  }

  @Test
  void aPageHasFiftyRowsAndThereIsNoneBeforeTheFirst() {
    IntStream.range(0, 60)
        .forEach(i ->
            catalogue.add(
                aProcedure("1.%06d".formatted(i))
                    .withCase("", terms(Channel.COUNTER, null, null))
                    .build()));
    var absent = filter(FindingCode.LIMIT_ABSENT);

    assertThat(findings.board(absent, TODAY, 1).findings().items()).hasSize(50);
    assertThat(findings.board(absent, TODAY, 2).findings().items()).hasSize(10);
    assertThat(findings.board(absent, TODAY, -4)).isEqualTo(findings.board(absent, TODAY, 1));
  }

  private static ProcedureView birth() {
    return aProcedure("1.001193")
        .withCase(
            "",
            terms(Channel.COUNTER, 1, null),
            terms(Channel.ONLINE, null, null),
            terms(Channel.POST, 3, LimitUnit.WORKING_DAY))
        .build();
  }

  private void settle(Channel channel, String published, String from) {
    catalogue.add(
        new SettledLimit(
            BIRTH,
            new TermsPlace(1, channel, 1),
            "",
            new BigDecimal(published),
            TimeLimit.workingDays(1),
            LocalDate.parse(from),
            "Điều 16",
            Instant.parse("2020-02-12T01:00:00Z")));
  }

  private List<String> procedures(LocalDate on) {
    return findings.board(FindingFilter.ALL, on, 1).findings().items().stream()
        .map(found -> found.finding().procedure())
        .toList();
  }

  private List<FindingCode> codes(LocalDate on) {
    return findings.board(FindingFilter.ALL, on, 1).findings().items().stream()
        .map(found -> found.finding().code())
        .toList();
  }

  private static FindingFilter filter(FindingCode code) {
    return new FindingFilter("", code, null);
  }

  /** The catalogue, noting what is asked of it. */
  private Catalogue watched() {
    return (Catalogue)
        Proxy.newProxyInstance(
            Catalogue.class.getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName());
              if (method.getName().equals("mark")) {
                bothAsked.countDown();
              } else if (!bothAsked.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody else asks");
              }
              return method.invoke(catalogue, arguments);
            });
  }
}
