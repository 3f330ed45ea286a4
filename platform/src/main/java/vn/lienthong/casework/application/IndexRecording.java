package vn.lienthong.casework.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.casework.domain.IndexScores;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** What may be entered for an index, and the journal entry that it leaves. */
@Component
class IndexRecording {
  private static final int LONGEST_SOURCE = 1_000;

  private final Journal journal;

  IndexRecording(Journal journal) {
    this.journal = journal;
  }

  static IndexEntry checked(
      ServiceIndex index, BigDecimal points, String source, String byName, Instant at) {
    if (index.computed()) {
      throw new RuleViolated(ReportError.INDEX_NOT_ENTERED, index.number());
    }
    if (!IndexScores.possible(index, points)) {
      throw new RuleViolated(ReportError.POINTS_REFUSED);
    }
    var cleaned = Text.clean(source);
    if (cleaned.isEmpty() || cleaned.length() > LONGEST_SOURCE) {
      throw new RuleViolated(ReportError.SOURCE_MISSING, LONGEST_SOURCE);
    }
    return new IndexEntry(index, points, cleaned, byName, at);
  }

  static void begun(Quarter quarter, LocalDate today) {
    if (quarter.period().from().isAfter(today)) {
      throw new RuleViolated(ReportError.QUARTER_NOT_BEGUN, quarter);
    }
  }

  /** The source is free text and may name people: it stands in the part that can be erased. */
  void announce(AgencyCode agency, Quarter quarter, IndexEntry entry, Caller caller) {
    journal.append(
        NewEntry.of(CaseworkNews.INDEX_ENTERED, agency + " " + quarter, caller)
            .fact("agency", agency)
            .fact("quarter", quarter)
            .fact("index", entry.index().number())
            .fact("points", entry.points().toPlainString())
            .payload("source", entry.source()));
  }
}
