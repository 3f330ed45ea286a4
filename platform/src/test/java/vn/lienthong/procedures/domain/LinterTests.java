package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.remote.NationalFile.aProcedure;
import static vn.lienthong.procedures.remote.NationalFile.fee;
import static vn.lienthong.procedures.remote.NationalFile.time;
import static vn.lienthong.procedures.remote.NationalFile.way;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.Severity;
import vn.lienthong.procedures.remote.CatalogueFiles;
import vn.lienthong.procedures.remote.NationalFile;

/** The table of rules, files as a whole, and laws that hold for whatever is linted. */
class LinterTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
  private static final int RULES = 24;
  private final Linter linter = Linter.ofTheProgram();

  @Test
  void everyCodeHasExactlyOneRule() {
    assertThat(linter.codes()).hasSize(RULES).containsExactlyInAnyOrder(FindingCode.values());
  }

  @Test
  void codesArePermanentAndUsedOnce() {
    assertThat(FindingCode.values())
        .extracting(FindingCode::code)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(code -> code.matches("LC-\\d{3}"));
  }

  @Test
  void whatTellsSomebodyWrongIsAnError() {
    assertThat(FindingCode.values())
        .filteredOn(code -> code.severity() == Severity.INFORMATION)
        .containsExactly(FindingCode.LIMIT_BY_CHANNEL, FindingCode.FEE_OF_PROVINCE);
    assertThat(FindingCode.values())
        .filteredOn(code -> code.severity() == Severity.ERROR)
        .contains(
            FindingCode.LIMIT_WITHOUT_UNIT, FindingCode.FREE_BUT_AMOUNT, FindingCode.CODE_TWICE);
  }

  @Test
  void aCodeOfAnotherFormIsFoundWithItsPlaceAndTheOthersAreStillLookedAt() {
    var findings = file(aProcedure().with("MATTHC", "G15-1"), aProcedure().without("TENTTHC"));

    assertThat(findings)
        .containsExactly(
            new Finding(FindingCode.NAME_MISSING, "1.001193", FindingPlace.WHOLE, List.of()),
            new Finding(FindingCode.CODE_SHAPE, "G15-1", FindingPlace.WHOLE, List.of("result[0]")));
  }

  @Test
  void anUnknownLevelIsFoundAndTheAgencyIsNotMissing() {
    var findings = file(aProcedure().with("CAPTHUCHIEN", List.of(Map.of("CAPTHUCHIEN", "9"))));

    assertThat(findings)
        .containsExactly(
            new Finding(FindingCode.LEVEL_UNKNOWN, "1.001193", FindingPlace.WHOLE, List.of("9")));
  }

  @Test
  void everyFurtherEntryWithACodeIsFound() {
    var findings =
        file(aProcedure(), aProcedure().with("MATTHC", "2.000635"), aProcedure(), aProcedure());

    assertThat(findings)
        .containsExactly(
            new Finding(
                FindingCode.CODE_TWICE, "1.001193", FindingPlace.WHOLE, List.of("result[2]")),
            new Finding(
                FindingCode.CODE_TWICE, "1.001193", FindingPlace.WHOLE, List.of("result[3]")));
  }

  @Test
  void theVariantOfAProvinceIsNoDuplicate() {
    assertThat(file(aProcedure(), aProcedure().with("MATTHC", "1.001193.000.00.00.H22"))).isEmpty();
  }

  @Property(tries = 300)
  void everyLimitGetsExactlyOneVerdict(@ForAll("listings") List<Drawn> drawn) {
    var procedure = procedure(drawn);
    var verdicts = count(linter.check(procedure.read(), TODAY));
    var terms = procedure.read().cases().get(0).terms();

    assertThat(verdicts.getOrDefault(FindingCode.LIMIT_WITHOUT_UNIT, 0L))
        .isEqualTo(count(terms, limit -> limit.limit() != null && limit.limit().unit() == null));
    assertThat(
            verdicts.getOrDefault(FindingCode.LIMIT_ABSENT, 0L)
                + verdicts.getOrDefault(FindingCode.LIMIT_AND_FEE_GLUED, 0L))
        .isEqualTo(count(terms, limit -> limit.limit() == null));
  }

  @Property(tries = 300)
  void everyFeeGetsAtMostOneVerdict(@ForAll("listings") List<Drawn> drawn) {
    var procedure = procedure(drawn);
    var verdicts = count(linter.check(procedure.read(), TODAY));
    var perFee =
        List.of(
                FindingCode.FEE_ABSENT,
                FindingCode.FOREIGN_CURRENCY,
                FindingCode.FEE_UNREADABLE,
                FindingCode.THOUSANDS_MISSING)
            .stream()
            .mapToLong(code -> verdicts.getOrDefault(code, 0L))
            .sum();

    assertThat(perFee).isLessThanOrEqualTo(drawn.size());
  }

  /** The order of channels in a file says nothing. */
  @Property(tries = 300)
  void theOrderOfTheChannelsChangesNoVerdict(@ForAll("listings") List<Drawn> drawn) {
    var turned = new ArrayList<>(drawn);
    java.util.Collections.reverse(turned);

    assertThat(count(linter.check(procedure(turned).read(), TODAY)))
        .isEqualTo(count(linter.check(procedure(drawn).read(), TODAY)));
  }

  @Property(tries = 300)
  void aProcedureIsNotChangedByAnotherBesideIt(@ForAll("listings") List<Drawn> drawn) {
    var beside = procedure(drawn).with("MATTHC", "2.000635");

    assertThat(file(procedure(drawn)))
        .isEqualTo(
            file(procedure(drawn), beside).stream()
                .filter(finding -> finding.procedure().equals("1.001193"))
                .toList());
  }

  @Provide
  Arbitrary<List<Drawn>> listings() {
    return Combinators.combine(
            Arbitraries.of(Channel.values()),
            Arbitraries.of(Amount.values()),
            Arbitraries.of(Unit.values()),
            Arbitraries.of(Money.values()))
        .as(Drawn::new)
        .list()
        .ofMaxSize(6);
  }

  /** A listing that the generator draws from the words below. */
  record Drawn(Channel channel, Amount amount, Unit unit, Money money) {}

  enum Amount {
    NONE(""),
    ONE("1"),
    SEVEN("7"),
    GLUED("3100 VNĐ"),
    WORDS("theo quy định");

    private final String text;

    Amount(String text) {
      this.text = text;
    }
  }

  enum Unit {
    NONE(""),
    DAYS("Ngày"),
    WEEKS("Tuần");

    private final String text;

    Unit(String text) {
      this.text = text;
    }
  }

  enum Money {
    FREE("Miễn phí"),
    NONE("Không có thông tin"),
    SMALL("100 VNĐ"),
    ENOUGH("8,000 VNĐ"),
    FOREIGN("10 USD"),
    WORDS("theo quy định");

    private final String text;

    Money(String text) {
      this.text = text;
    }
  }

  private static NationalFile procedure(List<Drawn> drawn) {
    return aProcedure()
        .with(
            "CACHTHUCTHUCHIEN",
            drawn.stream()
                .map(one ->
                    way(
                        String.valueOf(one.channel().number()),
                        time(
                            one.amount().text, one.unit().text, "", fee(one.money().text, "", ""))))
                .toList());
  }

  private static long count(
      List<ChannelTerms> terms, java.util.function.Predicate<ChannelTerms> wanted) {
    return terms.stream().filter(wanted).count();
  }

  private static Map<FindingCode, Long> count(List<Finding> findings) {
    return findings.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
  }

  private List<Finding> file(NationalFile... procedures) {
    var items =
        List.of(procedures).stream().map(NationalFile::json).collect(Collectors.joining(","));
    var answer = "{\"error_code\":0,\"message\":\"\",\"result\":[" + items + "]}";
    return linter.checkFile(
        new CatalogueFiles().entries(answer.getBytes(StandardCharsets.UTF_8)), TODAY);
  }
}
