package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.casework.application.InMemoryDossiers.Kept;
import vn.lienthong.casework.domain.AppointmentClock;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Page;

/**
 * Counts dossiers by their events and clocks, not by the row that lists are made of. It knows no
 * steps.
 */
public final class InMemoryReports implements ReportStore {
  private static final Set<DossierAct> ENDS =
      Set.of(DossierAct.RESOLVE, DossierAct.REFUSE, DossierAct.WITHDRAW, DossierAct.STOP);
  private static final Comparator<DossierRow> ORDER =
      Comparator.comparing(
              DossierRow::acceptedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(row -> row.id().toString());

  private final InMemoryDossiers dossiers;

  public InMemoryReports(InMemoryDossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  public ReportFigures total(ReportScope scope, Set<ReportColumn> columns) {
    var total = none(columns);
    for (var one : of(scope)) {
      columns(one, scope).forEach(column -> total.computeIfPresent(column, (same, n) -> n + 1));
    }
    return new ReportFigures(total);
  }

  private static Map<ReportColumn, Long> none(Set<ReportColumn> columns) {
    var counts = new EnumMap<ReportColumn, Long>(ReportColumn.class);
    columns.forEach(column -> counts.put(column, 0L));
    return counts;
  }

  private List<Kept> of(ReportScope scope) {
    return dossiers.all().stream()
        .filter(one -> one.registration().agency().equals(scope.agency()))
        .toList();
  }

  /** Everything that counts a dossier. */
  private static Set<ReportColumn> columns(Kept one, ReportScope scope) {
    var columns = EnumSet.noneOf(ReportColumn.class);
    accepted(one)
        .filter(at -> inside(at, scope))
        .ifPresent(at -> columns.add(ReportColumn.RECEIVED));
    var end = end(one);
    if (end.isEmpty()) {
      columns.addAll(standing(one, scope));
    } else if (inside(end.get().at(), scope)) {
      columns.addAll(ended(one, end.get()));
    }
    return columns;
  }

  private static boolean inside(Instant at, ReportScope scope) {
    return !at.isBefore(scope.period().begins()) && at.isBefore(scope.period().ends());
  }

  private static Optional<Instant> accepted(Kept one) {
    return one.dossier().last(DossierAct.ACCEPT).map(DossierEvent::at);
  }

  private static Optional<DossierEvent> end(Kept one) {
    return one.dossier().events().stream()
        .filter(event -> ENDS.contains(event.act()))
        .reduce((first, last) -> last);
  }

  private static Set<ReportColumn> ended(Kept one, DossierEvent end) {
    return switch (end.act()) {
      case REFUSE -> Set.of(ReportColumn.REFUSED);
      case WITHDRAW -> Set.of(ReportColumn.WITHDRAWN);
      case STOP -> Set.of(ReportColumn.STOPPED);
      default -> Set.of(judged(clock(one).at(end.at())), asked(one));
    };
  }

  private static ReportColumn judged(Punctuality punctuality) {
    return switch (punctuality) {
      case EARLY -> ReportColumn.EARLY;
      case ON_TIME -> ReportColumn.ON_TIME;
      case LATE -> ReportColumn.LATE;
      case UNKNOWN -> ReportColumn.UNDATED;
      default -> throw new IllegalStateException("resolved and " + punctuality);
    };
  }

  private static ReportColumn asked(Kept one) {
    var requests =
        one.dossier().events().stream()
            .filter(event -> event.act() == DossierAct.ASK_SUPPLEMENT)
            .count();
    return requests == 0
        ? ReportColumn.NEVER_ASKED
        : requests == 1 ? ReportColumn.ASKED_ONCE : ReportColumn.ASKED_AGAIN;
  }

  private static Set<ReportColumn> standing(Kept one, ReportScope scope) {
    if (accepted(one).isEmpty()) {
      return Set.of();
    }
    return switch (clock(one).at(scope.now())) {
      case OVERDUE -> Set.of(ReportColumn.OVERDUE);
      case WAITING, UNKNOWN -> Set.of(ReportColumn.STANDING);
      default -> running(one, scope);
    };
  }

  private static Set<ReportColumn> running(Kept one, ReportScope scope) {
    var columns = EnumSet.noneOf(ReportColumn.class);
    var warn = one.row().warn();
    columns.add(
        warn != null && !warn.isAfter(scope.now()) ? ReportColumn.SOON : ReportColumn.IN_TIME);
    if (!clock(one).due().orElseThrow().latest().isAfter(scope.ahead())) {
      columns.add(ReportColumn.LATE_NEXT);
    }
    return columns;
  }

  private static AppointmentClock.Reading clock(Kept one) {
    var day = one.registration().at().atZone(BusinessClock.ZONE).toLocalDate();
    return AppointmentClock.of(
        one.dossier().events(), StateRules.calendar(), StateRules.policy(day));
  }

  @Override
  public List<ReportLine> lines(ReportScope scope, Set<ReportColumn> columns, Grouping by) {
    var lines = new TreeMap<String, Map<ReportColumn, Long>>();
    for (var one : by == Grouping.STEP ? List.<Kept>of() : of(scope)) {
      for (var column : columns(one, scope)) {
        if (columns.contains(column)) {
          lines
              .computeIfAbsent(key(one, column, by), key -> none(columns))
              .merge(column, 1L, Long::sum);
        }
      }
    }
    return lines.entrySet().stream()
        .map(line ->
            new ReportLine(
                line.getKey(), name(scope, by, line.getKey()), new ReportFigures(line.getValue())))
        .toList();
  }

  /** The line that counts a dossier in a column. */
  private static String key(Kept one, ReportColumn column, Grouping by) {
    if (by != Grouping.MONTH) {
      return key(one, by);
    }
    var at = column == ReportColumn.RECEIVED ? accepted(one) : end(one).map(DossierEvent::at);
    return column.ofThePeriod() ? at.map(InMemoryReports::month).orElseThrow() : "";
  }

  private static String month(Instant at) {
    return YearMonth.from(at.atZone(BusinessClock.ZONE)).toString();
  }

  private static String key(Kept one, Grouping by) {
    var handler = one.row().handler();
    return switch (by) {
      case PROCEDURE -> one.registration().procedure().value();
      case PERSON -> handler == null ? "" : handler;
      case CHANNEL -> one.registration().channel().name();
      case MONTH, STEP -> throw new IllegalArgumentException();
    };
  }

  private String name(ReportScope scope, Grouping by, String key) {
    Map<String, String> names = new HashMap<>();
    if (by == Grouping.PROCEDURE || by == Grouping.PERSON) {
      of(scope).stream()
          .sorted(Comparator.comparing(one -> one.registration().at()))
          .forEach(one ->
              names.put(
                  key(one, by),
                  by == Grouping.PROCEDURE
                      ? one.registration().procedureName()
                      : one.dossier().handlerName()));
    }
    return names.getOrDefault(key, "");
  }

  private List<DossierRow> behind(ReportScope scope, ReportCell cell) {
    return of(scope).stream()
        .filter(one -> columns(one, scope).contains(cell.column()))
        .filter(one -> onLine(one, cell))
        .map(Kept::line)
        .sorted(ORDER)
        .toList();
  }

  private static boolean onLine(Kept one, ReportCell cell) {
    var by = cell.by();
    return by == null || by != Grouping.STEP && key(one, cell.column(), by).equals(cell.key());
  }

  @Override
  public Page<DossierRow> page(ReportScope scope, ReportCell cell, int number, int size) {
    var all = behind(scope, cell);
    var rows = all.stream().skip((number - 1L) * size).limit(size).toList();
    return new Page<>(rows, number, size, all.size());
  }

  @Override
  public List<DossierRow> after(
      ReportScope scope, ReportCell cell, @Nullable DossierRow after, int size) {
    return behind(scope, cell).stream()
        .filter(row -> after == null || ORDER.compare(row, after) > 0)
        .limit(size)
        .toList();
  }

  @Override
  public List<DossierRow> ahead(ReportScope scope, int most) {
    return behind(scope, ReportCell.total(scope.period(), ReportColumn.LATE_NEXT)).stream()
        .sorted(
            Comparator.comparing(DossierRow::handlerName)
                .thenComparing(DossierRow::due, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(most)
        .toList();
  }
}
