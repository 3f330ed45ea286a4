package vn.lienthong.journal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long records stay on the node before they are archived and removed.
 *
 * @param directory where the archives are written
 * @param policies kind of record, months, first day and, after another semicolon, last day of the
 *     policy: {@code packets; 24; 2020-01-01}; at least 12 months for everything but {@code
 *     drafts}; of two in force on a day the one that began later counts; a kind without a policy
 *     stays for ever
 * @param begin time of day in Viet Nam from which records are archived
 * @param end time of day at which it stops until the next day
 * @param records most records of one archive
 * @param archiveSize an archive is closed once it holds so much
 * @param keepFree nothing is written when less than that would be left on the disk
 */
@ConfigurationProperties("lienthong.retention")
public record RetentionSettings(
    @DefaultValue("data/archives") Path directory,
    @DefaultValue({
          "packets; 24; 2020-01-01",
          "traces; 24; 2020-01-01",
          "events; 24; 2020-01-01",
          "refused-calls; 12; 2020-01-01",
          "payloads; 24; 2020-01-01",
          "tellings; 24; 2020-01-01",
          "drafts; 3; 2020-01-01"
        })
        List<String> policies,
    @DefaultValue("01:00") LocalTime begin,
    @DefaultValue("05:00") LocalTime end,
    @DefaultValue("5000") int records,
    @DefaultValue("1GB") DataSize archiveSize,
    @DefaultValue("2GB") DataSize keepFree) {
  public RetentionSettings {
    policies = List.copyOf(policies);
    policies.forEach(RetentionPolicy::of);
    if (!begin.isBefore(end)) {
      throw new IllegalArgumentException("begin " + begin + " is not before end " + end);
    }
    if (records < 1) {
      throw new IllegalArgumentException("an archive holds at least one record");
    }
  }

  /** The policy of a kind on that day; empty when its records stay. */
  public Optional<RetentionPolicy> policy(String kind, LocalDate day) {
    return all().stream()
        .filter(policy -> policy.kind().equals(kind) && policy.inForce(day))
        .max(Comparator.comparing(RetentionPolicy::from));
  }

  /** Every policy, in force or not. */
  public List<RetentionPolicy> all() {
    return policies.stream().map(RetentionPolicy::of).toList();
  }
}
