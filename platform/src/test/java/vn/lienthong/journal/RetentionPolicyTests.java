package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Policies as an administrator writes them. */
class RetentionPolicyTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static RetentionSettings settings(String... policies) {
    return bound(Map.of("lienthong.retention.policies", String.join(",", policies)));
  }

  private static RetentionSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("lienthong.retention", RetentionSettings.class);
  }

  @Test
  void aPolicyIsKindMonthsAndTheDaysOnWhichItIsTheRule() {
    var policy = RetentionPolicy.of(" packets; 36; 2026-01-01 ; 2027-12-31");

    assertThat(policy)
        .isEqualTo(
            new RetentionPolicy(
                "packets", 36, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
    assertThat(policy).hasToString("packets; 36; 2026-01-01; 2027-12-31");
    assertThat(RetentionPolicy.of("traces; 12; 2026-01-01")).hasToString("traces; 12; 2026-01-01");
    assertThat(policy.inForce(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(policy.inForce(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(policy.inForce(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(policy.inForce(LocalDate.of(2028, 1, 1))).isFalse();
  }

  @Test
  void theBorderIsTheBeginOfADayInVietNam() {
    assertThat(RetentionPolicy.of("packets; 12; 2020-01-01").border(DAY))
        .isEqualTo(Instant.parse("2025-06-29T17:00:00Z"));
    assertThat(RetentionPolicy.of("packets; 16; 2020-01-01").border(DAY))
        .as("the last day of February")
        .isEqualTo(Instant.parse("2025-02-27T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "packets; 11; 2020-01-01            | packets are kept for 11 months, at least 12 are required",
        "payloads; 6; 2020-01-01            | payloads are kept for 6 months, at least 12 are required",
        "refused-calls; 0; 2020-01-01       | refused-calls are kept for 0 months, at least 12",
        "drafts; 0; 2020-01-01              | drafts are kept for 0 months, at least 1",
        "packets; 24; 2020-01-02; 2020-01-01| packets: 2020-01-01 lies before 2020-01-02",
        "packets; 24                        | no policy: packets; 24",
        "packets; forever; 2020-01-01       | no policy: packets; forever",
        "packets; -12; 2020-01-01           | no policy: packets; -12",
        "; 12; 2020-01-01                   | no policy: ; 12"
      })
  void whatIsTooShortOrNoPolicyIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> settings(text.strip()))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .rootCause()
        .hasMessageContaining(reason.strip());
  }

  @Test
  void twelveMonthsAreEnoughAndADraftMayGoAfterOne() {
    assertThat(settings("packets; 12; 2020-01-01", "drafts; 1; 2020-01-01").all()).hasSize(2);
  }

  @Test
  void aPolicyThatBeganLaterTakesThePlaceOfTheOneBefore() {
    var settings =
        settings("packets; 24; 2020-01-01", "packets; 60; 2026-07-01", "traces; 12; 2020-01-01");

    assertThat(settings.policy("packets", DAY)).map(RetentionPolicy::months).contains(24);
    assertThat(settings.policy("packets", DAY.plusDays(1)))
        .map(RetentionPolicy::months)
        .contains(60);
    assertThat(settings.policy("packets", LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(settings.policy("events", DAY)).isEmpty();
  }

  @Test
  void withoutConfigurationEverythingButDraftsStaysForAYearOrMore() {
    var settings = bound(Map.of());

    assertThat(settings.all())
        .filteredOn(policy -> policy.inForce(DAY))
        .extracting(RetentionPolicy::kind)
        .containsExactlyInAnyOrder(
            "packets", "traces", "events", "refused-calls", "payloads", "tellings", "drafts");
    assertThat(settings.begin()).hasHour(1);
    assertThat(settings.end()).hasHour(5);
    assertThat(settings.keepFree().toGigabytes()).isEqualTo(2);
    assertThat(settings.policies()).isEqualTo(List.copyOf(settings.policies()));
  }

  @ParameterizedTest
  @CsvSource({
    "lienthong.retention.begin, 05:00, begin 05:00 is not before end 05:00",
    "lienthong.retention.records, 0, an archive holds at least one record"
  })
  void aNightThatEndsBeforeItBeginsOrAnArchiveOfNothingIsRefused(
      String key, String value, String reason) {
    assertThatThrownBy(() -> bound(Map.of(key, value))).hasRootCauseMessage(reason);
  }
}
