package vn.lienthong.procedures.domain;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.procedures.FindingFilter;
import vn.lienthong.procedures.FindingsBoard;
import vn.lienthong.procedures.OwnerFindings;
import vn.lienthong.procedures.ProcedureFinding;
import vn.lienthong.procedures.Severity;
import vn.lienthong.shared.Page;

/**
 * Everything that was found in a catalogue.
 *
 * @param all by owner in Vietnamese order, then the heaviest first, then by procedure and code
 */
public record FindingsInForce(List<OwnerFindings> owners, List<ProcedureFinding> all) {
  /** Of one owner. */
  private static final Comparator<ProcedureFinding> ORDER =
      Comparator.<ProcedureFinding, Severity>comparing(each -> each.finding().severity())
          .thenComparing(each -> each.finding().procedure())
          .thenComparing(each -> each.finding().code());

  public FindingsInForce {
    owners = List.copyOf(owners);
    all = List.copyOf(all);
  }

  /**
   * Orders and counts what was found.
   *
   * @param procedures how many procedures each owner has, also those without a finding
   */
  public static FindingsInForce of(Map<String, Integer> procedures, List<ProcedureFinding> found) {
    var byOwner = found.stream().collect(Collectors.groupingBy(ProcedureFinding::owner));
    var owners =
        procedures.keySet().stream()
            .sorted(Collator.getInstance(new ULocale("vi"))::compare)
            .map(owner -> counts(owner, procedures, byOwner.getOrDefault(owner, List.of())))
            .toList();
    var all =
        owners.stream()
            .flatMap(owner -> byOwner.getOrDefault(owner.owner(), List.of()).stream().sorted(ORDER))
            .toList();
    return new FindingsInForce(owners, all);
  }

  private static OwnerFindings counts(
      String owner, Map<String, Integer> procedures, List<ProcedureFinding> found) {
    return new OwnerFindings(
        owner,
        procedures.getOrDefault(owner, 0),
        count(found, Severity.ERROR),
        count(found, Severity.WARNING),
        count(found, Severity.INFORMATION));
  }

  private static int count(List<ProcedureFinding> found, Severity severity) {
    return (int) found.stream().filter(each -> each.finding().severity() == severity).count();
  }

  /** What the filter lets through, a page of it. */
  public FindingsBoard board(FindingFilter filter, int page, int size) {
    var let = all.stream().filter(filter::lets).toList();
    var items = let.stream().skip((page - 1L) * size).limit(size).toList();
    return new FindingsBoard(owners, new Page<>(items, page, size, let.size()));
  }
}
