package vn.lienthong.procedures.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.LoadProgress;
import vn.lienthong.procedures.LoadResult;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresNews;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;

/** Compares what was read with what is on record and writes the difference, or nothing. */
@Component
class CatalogueRecording {
  private static final int TOLD_EVERY = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Catalogue catalogue;
  private final Journal journal;

  CatalogueRecording(Catalogue catalogue, Journal journal) {
    this.catalogue = catalogue;
    this.journal = journal;
  }

  /**
   * One load.
   *
   * @param from first day of what is new
   */
  record Load(
      List<ProcedureView> read, CatalogueExtent extent, LocalDate from, LoadProgress progress) {
    Load {
      read = List.copyOf(read);
    }
  }

  private enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  @Transactional
  public LoadResult record(Load load, Caller caller) {
    demandEachCodeOnce(load.read());
    catalogue.serialise();
    var known = catalogue.latest();
    var publishedHere = catalogue.publishedHere();
    var counts = new int[Change.values().length];
    for (int i = 0; i < load.read().size(); i++) {
      var read = asPublishedHere(load.read().get(i), known, publishedHere);
      counts[record(read, known.get(read.code()), load.from(), caller).ordinal()]++;
      if ((i + 1) % TOLD_EVERY == 0) {
        load.progress().loaded(i + 1, load.read().size());
      }
    }
    int deactivated =
        load.extent() == CatalogueExtent.FULL ? deactivateOthers(load, known, caller) : 0;
    var result =
        new LoadResult(
            counts[Change.ADDED.ordinal()],
            counts[Change.CHANGED.ordinal()],
            counts[Change.UNCHANGED.ordinal()],
            deactivated);
    journal.append(entry(load, result, caller));
    return result;
  }

  /** What was published here stays so while the source still says that it waits. */
  private static ProcedureView asPublishedHere(
      ProcedureView read, Map<ProcedureCode, ProcedureView> known, Set<ProcedureCode> here) {
    var last = known.get(read.code());
    if (last == null || read.published() || !here.contains(read.code())) {
      return read;
    }
    var published = read.publishedBy(last.decision());
    return last.sameContent(published) ? published : read;
  }

  private static void demandEachCodeOnce(List<ProcedureView> read) {
    var seen = new HashSet<ProcedureCode>();
    for (var procedure : read) {
      if (!seen.add(procedure.code())) {
        throw new RuleViolated(ProceduresError.CODE_TWICE, procedure.code().value());
      }
    }
  }

  private Change record(
      ProcedureView read, @Nullable ProcedureView last, LocalDate from, Caller caller) {
    if (last == null) {
      add(read.dated(1, from, null), caller);
      return Change.ADDED;
    }
    var inForce = last.validTo() == null;
    if (inForce && last.sameContent(read)) {
      return Change.UNCHANGED;
    }
    demandNotBefore(last, from);
    if (inForce) {
      catalogue.end(last.code(), last.version(), from.minusDays(1));
    }
    add(read.dated(last.version() + 1, from, null), caller);
    return Change.CHANGED;
  }

  private void add(ProcedureView version, Caller caller) {
    catalogue.add(version);
    journal.append(
        NewEntry.of(ProceduresNews.VERSION_RECORDED, version.code().value(), caller)
            .fact("version", version.version())
            .fact("from", version.validFrom())
            .fact("decision", version.decision())
            .fact("published", version.published()));
  }

  private int deactivateOthers(Load load, Map<ProcedureCode, ProcedureView> known, Caller caller) {
    var listed = new HashSet<ProcedureCode>();
    load.read().forEach(procedure -> listed.add(procedure.code()));
    int deactivated = 0;
    for (var last : known.values()) {
      if (last.validTo() == null && !listed.contains(last.code())) {
        deactivate(last, load.from(), caller);
        deactivated++;
      }
    }
    return deactivated;
  }

  private void deactivate(ProcedureView last, LocalDate from, Caller caller) {
    demandNotBefore(last, from);
    catalogue.end(last.code(), last.version(), from.minusDays(1));
    journal.append(
        NewEntry.of(ProceduresNews.PROCEDURE_DEACTIVATED, last.code().value(), caller)
            .fact("version", last.version())
            .fact("from", from));
  }

  /** What is recorded is never rewritten: a change begins after what it changes. */
  private static void demandNotBefore(ProcedureView last, LocalDate from) {
    var end = last.validTo();
    var earliest = end == null ? last.validFrom() : end.plusDays(1);
    if (from.isBefore(earliest)) {
      throw new RuleViolated(
          ProceduresError.LATER_VERSION, last.code().value(), DAY.format(earliest));
    }
  }

  private static NewEntry entry(Load load, LoadResult result, Caller caller) {
    return NewEntry.of(ProceduresNews.CATALOGUE_LOADED, Ids.next().toString(), caller)
        .fact("from", load.from())
        .fact("full", load.extent() == CatalogueExtent.FULL)
        .fact("added", result.added())
        .fact("changed", result.changed())
        .fact("unchanged", result.unchanged())
        .fact("deactivated", result.deactivated());
  }
}
