package vn.lienthong.casework.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Policy;
import vn.lienthong.casework.domain.PolicyRule;
import vn.lienthong.casework.domain.RuleKey;

@Repository
class JdbcPolicies implements Policies {
  private final JdbcClient db;

  JdbcPolicies(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Policy on(LocalDate day) {
    var all = all();
    return all.stream()
        .filter(policy -> policy.on(day))
        .reduce((older, newer) -> newer)
        .orElseGet(() ->
            all.stream()
                .min(Comparator.comparing(Policy::validFrom))
                .orElseThrow(() -> new IllegalStateException("no policy is on record")));
  }

  @Override
  public Policy of(String id) {
    return all().stream()
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no policy " + id + " is on record"));
  }

  @Override
  public List<Policy> all() {
    var rules =
        db
            .sql("select policy, rule, value, article, confirmed from casework.policy_rule")
            .query((row, i) ->
                new RuleRow(
                    row.getString("policy"),
                    new PolicyRule(
                        RuleKey.valueOf(row.getString("rule")),
                        row.getString("value"),
                        row.getString("article"),
                        row.getBoolean("confirmed"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    RuleRow::policy, Collectors.toMap(row -> row.rule().key(), RuleRow::rule)));
    return db.sql("select id, name, valid_from, valid_to from casework.policy order by valid_from")
        .query((row, i) ->
            new Policy(
                row.getString("id"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                rules.getOrDefault(row.getString("id"), Map.of())))
        .list();
  }

  private record RuleRow(String policy, PolicyRule rule) {}

  @Override
  public boolean add(Policy policy) {
    var added =
        db.sql(
                """
                insert into casework.policy (id, name, valid_from, valid_to)
                values (:id, :name, :from, cast(:to as date)) on conflict do nothing\
                """)
            .param("id", policy.id())
            .param("name", policy.name())
            .param("from", policy.validFrom())
            .param("to", policy.validTo())
            .update();
    if (added == 1) {
      policy.rules().values().forEach(rule -> add(policy.id(), rule));
    }
    return added == 1;
  }

  private void add(String policy, PolicyRule rule) {
    db.sql(
            """
            insert into casework.policy_rule (policy, rule, value, article, confirmed)
            values (:policy, :rule, :value, :article, :confirmed)\
            """)
        .param("policy", policy)
        .param("rule", rule.key().name())
        .param("value", rule.value())
        .param("article", rule.article())
        .param("confirmed", rule.confirmed())
        .update();
  }
}
