package vn.lienthong.procedures.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingFilter;
import vn.lienthong.procedures.Findings;
import vn.lienthong.procedures.FindingsBoard;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFinding;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.FindingsInForce;
import vn.lienthong.procedures.domain.Linter;
import vn.lienthong.procedures.domain.Settlements;
import vn.lienthong.procedures.domain.Settling;

/** Looks at the whole catalogue once for each state of it and each day. */
@Service
class FindingsService implements Findings {
  private static final int ROWS = 50;

  private final Catalogue catalogue;
  private final Settlements settlements;
  private final Linter linter = Linter.ofTheProgram();
  private volatile @Nullable Kept kept;

  FindingsService(Catalogue catalogue, Settlements settlements) {
    this.catalogue = catalogue;
    this.settlements = settlements;
  }

  /** What was found when the catalogue had this mark. */
  private record Kept(String mark, LocalDate on, FindingsInForce found) {
    boolean holds(String now, LocalDate day) {
      return mark.equals(now) && on.equals(day);
    }
  }

  @Override
  public FindingsBoard board(FindingFilter filter, LocalDate on, int page) {
    return found(on).board(filter, Math.max(1, page), ROWS);
  }

  /** The mark is read first: what changes while the catalogue is read is looked at again. */
  private FindingsInForce found(LocalDate on) {
    var mark = catalogue.mark();
    var last = kept;
    return last != null && last.holds(mark, on) ? last.found() : lookOnce(mark, on);
  }

  /** Who asks meanwhile waits for the same result. */
  private synchronized FindingsInForce lookOnce(String mark, LocalDate on) {
    var last = kept;
    if (last != null && last.holds(mark, on)) {
      return last.found();
    }
    var found = look(on);
    kept = new Kept(mark, on, found);
    return found;
  }

  private FindingsInForce look(LocalDate on) {
    var versions = catalogue.inForce(on);
    var settled = settled(versions);
    var procedures =
        versions.stream()
            .collect(Collectors.toMap(ProcedureView::owner, version -> 1, Integer::sum));
    var found =
        versions.stream()
            .flatMap(version ->
                standing(version, settled.getOrDefault(version.code(), List.of()), on).stream()
                    .map(each -> new ProcedureFinding(version.owner(), version.name(), each)))
            .toList();
    return FindingsInForce.of(procedures, found);
  }

  private Map<ProcedureCode, List<SettledLimit>> settled(List<ProcedureView> versions) {
    return settlements.of(versions.stream().map(ProcedureView::code).toList()).stream()
        .collect(Collectors.groupingBy(SettledLimit::procedure));
  }

  @Override
  public List<Finding> standing(ProcedureView published, LocalDate on) {
    return standing(published, settlements.of(List.of(published.code())), on);
  }

  private List<Finding> standing(
      ProcedureView published, List<SettledLimit> settled, LocalDate on) {
    return linter.check(Settling.apply(published, settled, on), on);
  }
}
