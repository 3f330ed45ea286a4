package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.remote.CatalogueFiles;
import vn.lienthong.procedures.remote.OwnCatalogueTests;

/**
 * The 61 procedures of the product: what the linter finds against the flags that whoever copied
 * them from the portal put on them, and what it finds beyond.
 */
class OwnCatalogueLintTests {
  private static final LocalDate STATE = LocalDate.of(2026, 7, 20);
  private static final Map<String, FindingCode> FLAGS =
      Map.of(
          "time_unit_missing_in_source", FindingCode.LIMIT_WITHOUT_UNIT,
          "time_missing_in_source", FindingCode.LIMIT_ABSENT,
          "time_and_fee_glued_in_source", FindingCode.LIMIT_AND_FEE_GLUED,
          "structured_fee_suspiciously_small", FindingCode.THOUSANDS_MISSING,
          "structured_fee_free_but_note_has_amount", FindingCode.FREE_BUT_AMOUNT,
          "fee_set_by_provincial_council", FindingCode.FEE_OF_PROVINCE);

  /** Findings that no flag of the file stands for, as they are in the file. */
  private static final Map<FindingCode, Set<String>> BEYOND_THE_FLAGS =
      Map.of(
          FindingCode.CHANNEL_TWICE,
          Set.of("1.001471", "1.003677", "1.013076", "2.000815", "2.000884", "3.000228"),
          FindingCode.LIMIT_BY_CHANNEL,
          Set.of("1.007037", "1.012753", "1.012787", "1.013225", "2.002233", "3.000346"),
          FindingCode.FEE_ABSENT,
          Set.of(
              "1.003197",
              "1.003677",
              "1.010028",
              "1.010386",
              "1.014061",
              "1.014062",
              "1.014064",
              "2.001159",
              "3.000228"),
          FindingCode.FOREIGN_CURRENCY,
          Set.of("1.001146", "2.000815", "2.000884"),
          FindingCode.DOCUMENTS_MISSING,
          Set.of("1.001613"),
          FindingCode.COPIES_IMPROBABLE,
          Set.of("1.012787", "1.013226"));

  private final List<CatalogueEntry> entries =
      new CatalogueFiles().entries(OwnCatalogueTests.file());
  private final List<Finding> findings = Linter.ofTheProgram().checkFile(entries, STATE);

  /** The flags say of 2.002041 and 1.005136 that time and fee are glued; that is no absent time. */
  @Test
  void everyFlagIsFoundAndNothingIsFoundThatHasNoFlag() {
    var flagged = new TreeMap<String, Set<FindingCode>>();
    for (var given : OwnCatalogueTests.asWritten()) {
      var codes = new TreeSet<FindingCode>();
      given.path("flags").forEach(flag -> codes.add(FLAGS.get(flag.asString())));
      flagged.put(given.path("code").asString(), codes);
    }
    var found = new TreeMap<String, Set<FindingCode>>();
    flagged.keySet().forEach(code -> found.put(code, new TreeSet<>()));
    findings.stream()
        .filter(finding -> FLAGS.containsValue(finding.code()))
        .forEach(finding -> found.get(finding.procedure()).add(finding.code()));

    assertThat(found).hasSize(61).isEqualTo(flagged);
  }

  @Test
  void everyFlagOfTheFileHasARule() {
    var flags =
        OwnCatalogueTests.asWritten().stream()
            .flatMap(given -> given.path("flags").values().stream())
            .map(flag -> flag.asString())
            .collect(Collectors.toSet());

    assertThat(flags).isEqualTo(FLAGS.keySet());
  }

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void beyondTheFlagsItFindsTheseAndNoOthers(FindingCode code) {
    var expected =
        code == FindingCode.STEPS_MISSING
            ? entries.stream().map(CatalogueEntry::code).collect(Collectors.toSet())
            : BEYOND_THE_FLAGS.getOrDefault(code, Set.of());
    if (FLAGS.containsValue(code)) return;

    assertThat(procedures(code)).isEqualTo(expected);
  }

  /** Numbers of something else got into the count: 1.013226 asks for 20240 originals of a paper. */
  @Test
  void theImprobableNumberIsToldAsItIs() {
    assertThat(findings)
        .filteredOn(finding -> finding.code() == FindingCode.COPIES_IMPROBABLE)
        .extracting(finding -> finding.arguments().get(1))
        .containsExactlyInAnyOrder("20240", "181");
  }

  @Test
  void aChannelWithAnotherListingIsFoundOnceForTheChannel() {
    assertThat(findings)
        .filteredOn(finding ->
            finding.code() == FindingCode.CHANNEL_TWICE && finding.procedure().equals("1.013076"))
        .extracting(Finding::arguments)
        .containsExactly(List.of("3"), List.of("3"));
  }

  private Set<String> procedures(FindingCode code) {
    return findings.stream()
        .filter(finding -> finding.code() == code)
        .map(Finding::procedure)
        .collect(Collectors.toSet());
  }
}
