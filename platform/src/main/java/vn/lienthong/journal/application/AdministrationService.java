package vn.lienthong.journal.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalAdministration;
import vn.lienthong.journal.JournalEntry;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.Receipts;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.Caller;

@Service
class AdministrationService implements JournalAdministration {
  private final Journal journal;
  private final Receipts receipts;
  private final LogOpening opening;

  AdministrationService(Journal journal, Receipts receipts, LogOpening opening) {
    this.journal = journal;
    this.receipts = receipts;
    this.opening = opening;
  }

  /** Whatever committed before the marker is numbered with it or before it. */
  @Override
  public SignedHead drain(String purpose, Duration timeout) {
    var marker =
        journal.appendNow(
            NewEntry.of(JournalEntry.DRAINED, "journal", Caller.node(purpose))
                .fact("purpose", purpose));
    return receipts
        .await(marker, timeout)
        .orElseThrow(() -> new IllegalStateException("no signed head within " + timeout))
        .head();
  }

  @Override
  public void openNewLog(String reason, @Nullable SignedHead outside, Caller by) {
    opening.open(reason, outside, by);
  }
}
