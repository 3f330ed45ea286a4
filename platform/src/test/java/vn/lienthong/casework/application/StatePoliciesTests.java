package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.PolicyRule;
import vn.lienthong.casework.domain.RuleKey;
import vn.lienthong.casework.store.CaseworkStores;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.testing.TestDatabase;

/** The decrees as data: each with its days, its articles, and whether its text is known. */
class StatePoliciesTests {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final RecordingJournal journal = new RecordingJournal();
  private final Policies policies = CaseworkStores.policies(DATABASE.dataSource());

  @BeforeEach
  void pour() {
    JdbcClient.create(DATABASE.dataSource())
        .sql("truncate casework.policy, casework.policy_rule")
        .update();
    new StatePolicies(policies, journal).run(new DefaultApplicationArguments());
  }

  @Test
  void dayOfReceptionChoosesTheDecree() {
    assertThat(policies.on(LocalDate.of(2020, 2, 12)).id()).isEqualTo("ND-61-2018");
    assertThat(policies.on(LocalDate.of(2025, 6, 30)).id()).isEqualTo("ND-61-2018");
    assertThat(policies.on(LocalDate.of(2025, 7, 1)).id()).isEqualTo("ND-118-2025");
    assertThat(policies.on(LocalDate.of(2010, 1, 1)).id()).isEqualTo("ND-61-2018");
  }

  @Test
  void everyRuleOfTheNewDecreeStandsInForATextThatIsNotKnown() {
    assertThat(policies.of("ND-118-2025").rules().values())
        .hasSize(RuleKey.values().length)
        .noneMatch(PolicyRule::confirmed)
        .allMatch(rule -> rule.article().contains("NĐ 61/2018"));
    assertThat(policies.of("ND-61-2018").rules().values()).allMatch(PolicyRule::confirmed);
  }

  @Test
  void whatIsOnRecordIsAsItWasShipped() {
    assertThat(policies.all()).isEqualTo(StatePolicies.shipped());
  }

  @Test
  void secondStartAddsNothing() {
    new StatePolicies(policies, journal).run(new DefaultApplicationArguments());

    assertThat(journal.types()).containsExactly("casework.policies-loaded");
    assertThat(journal.entries().get(0).facts())
        .containsEntry("policies", "2")
        .containsEntry("rules", String.valueOf(2 * RuleKey.values().length));
  }

  @Test
  void unknownPolicyIsABugOfWhoAsks() {
    assertThatThrownBy(() -> policies.of("ND-0")).isInstanceOf(IllegalStateException.class);
  }
}
