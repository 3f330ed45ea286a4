package vn.lienthong.procedures.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.ProcedureView;

/**
 * Finds what is missing, contradictory or improbable in the catalogue: one pure rule for each code.
 * It changes nothing and guesses nothing.
 */
public final class Linter {
  private static final Map<FindingCode, Function<List<CatalogueEntry>, Stream<Finding>>> OF_FILES =
      new EnumMap<>(
          Map.of(
              FindingCode.CODE_SHAPE, FileRules::codeShape,
              FindingCode.LEVEL_UNKNOWN, FileRules::levelUnknown,
              FindingCode.CODE_TWICE, FileRules::codeTwice));

  private final List<Rule> ofProcedures;

  public Linter(LintFacts facts) {
    this.ofProcedures =
        List.of(
            Rule.timeless(FindingCode.LIMIT_WITHOUT_UNIT, LimitRules::withoutUnit),
            Rule.timeless(FindingCode.LIMIT_AND_FEE_GLUED, LimitRules::glued),
            Rule.timeless(FindingCode.LIMIT_ABSENT, LimitRules::absent),
            Rule.timeless(FindingCode.CHANNEL_TWICE, LimitRules::channelTwice),
            Rule.timeless(FindingCode.LIMIT_BY_CHANNEL, LimitRules::byChannel),
            Rule.timeless(FindingCode.FEE_ABSENT, FeeRules::absent),
            Rule.timeless(FindingCode.FREE_BUT_AMOUNT, FeeRules::freeButAmount),
            Rule.timeless(
                FindingCode.THOUSANDS_MISSING,
                procedure -> FeeRules.thousandsMissing(procedure, facts.smallestTariff())),
            Rule.timeless(FindingCode.FOREIGN_CURRENCY, FeeRules::foreignCurrency),
            Rule.timeless(FindingCode.FEE_OF_PROVINCE, FeeRules::ofProvince),
            Rule.timeless(FindingCode.FEE_UNREADABLE, FeeRules::unreadable),
            Rule.timeless(FindingCode.NAME_MISSING, PartRules::name),
            Rule.timeless(FindingCode.STEPS_MISSING, PartRules::steps),
            Rule.timeless(FindingCode.WAYS_MISSING, PartRules::ways),
            Rule.timeless(FindingCode.DOCUMENTS_MISSING, PartRules::documents),
            Rule.timeless(FindingCode.COPIES_MISSING, PartRules::copies),
            Rule.timeless(FindingCode.APPLICANT_MISSING, PartRules::applicants),
            Rule.timeless(FindingCode.AGENCY_MISSING, PartRules::agency),
            Rule.timeless(
                FindingCode.COPIES_IMPROBABLE,
                procedure -> PartRules.manyCopies(procedure, facts.mostCopies())),
            new Rule(
                FindingCode.BASIS_EXPIRED,
                (procedure, on) -> TextRules.basisExpired(procedure, on, facts.expired())),
            Rule.timeless(FindingCode.RESULT_CODE_MISSING, TextRules::resultCode));
  }

  /** With the facts that come with the program. */
  public static Linter ofTheProgram() {
    return new Linter(LintFacts.ofTheProgram());
  }

  /** What each rule finds in one procedure, in the order of the codes. */
  public List<Finding> check(ProcedureView procedure, LocalDate on) {
    return ofProcedures.stream().flatMap(rule -> rule.check().findings(procedure, on)).toList();
  }

  /** What each rule finds in a file: procedure after procedure, then what concerns its entries. */
  public List<Finding> checkFile(List<CatalogueEntry> entries, LocalDate on) {
    var ofEach = entries.stream().flatMap(entry -> check(entry, on));
    var ofAll = OF_FILES.values().stream().flatMap(rule -> rule.apply(entries));
    return Stream.concat(ofEach, ofAll).toList();
  }

  /** A level that is unknown is no missing one. */
  private Stream<Finding> check(CatalogueEntry entry, LocalDate on) {
    var procedure = entry.procedure();
    if (procedure == null) return Stream.empty();
    return check(procedure, on).stream()
        .filter(finding ->
            finding.code() != FindingCode.AGENCY_MISSING || entry.unknownLevels().isEmpty());
  }

  /** The codes that have a rule. */
  List<FindingCode> codes() {
    return Stream.concat(ofProcedures.stream().map(Rule::code), OF_FILES.keySet().stream())
        .toList();
  }
}
