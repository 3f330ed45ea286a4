package vn.lienthong.casework.application;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Policy;
import vn.lienthong.casework.domain.PolicyRule;
import vn.lienthong.casework.domain.RuleKey;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;

/** Puts the policies of the state on record: those of a release that a node has not yet. */
@Component
@Order(StatePolicies.ORDER)
public class StatePolicies implements ApplicationRunner {
  /** Before the runners of other modules, which receive dossiers. */
  static final int ORDER = 110;

  private final Policies policies;
  private final Journal journal;

  StatePolicies(Policies policies, Journal journal) {
    this.policies = policies;
    this.journal = journal;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    var added = shipped().stream().filter(policies::add).toList();
    if (!added.isEmpty()) {
      journal.append(
          NewEntry.of(CaseworkNews.POLICIES_LOADED, "state-policies", Caller.node("state policies"))
              .fact("policies", added.size())
              .fact("rules", added.stream().mapToInt(policy -> policy.rules().size()).sum()));
    }
  }

  /** The policies that the product ships. */
  public static List<Policy> shipped() {
    return rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("policy"), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(StatePolicies::policy)
        .toList();
  }

  private static Policy policy(List<NamedCsvRecord> rows) {
    var first = rows.get(0);
    var last = first.getField("valid_to");
    return new Policy(
        first.getField("policy"),
        first.getField("name"),
        LocalDate.parse(first.getField("valid_from")),
        last.isEmpty() ? null : LocalDate.parse(last),
        rows.stream()
            .map(StatePolicies::rule)
            .collect(Collectors.toMap(PolicyRule::key, rule -> rule)));
  }

  private static PolicyRule rule(NamedCsvRecord row) {
    return new PolicyRule(
        RuleKey.valueOf(row.getField("rule")),
        row.getField("value"),
        row.getField("article"),
        Boolean.parseBoolean(row.getField("confirmed")));
  }

  private static List<NamedCsvRecord> rows() {
    var stream =
        Objects.requireNonNull(
            StatePolicies.class.getResourceAsStream("/data/casework/policies.csv"));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
