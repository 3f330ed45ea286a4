package vn.lienthong.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.FindingsBoard;
import vn.lienthong.procedures.OwnerFindings;
import vn.lienthong.procedures.ProcedureFinding;
import vn.lienthong.procedures.Severity;
import vn.lienthong.shared.Page;
import vn.lienthong.web.PageFrame;

/** The board of findings as the API shows it. */
record FindingsJson(List<OwnerFindings> owners, Page<Found> findings) {
  /**
   * One finding.
   *
   * @param inCase number of the case, 0 when it concerns the whole procedure
   * @param channel null when it concerns no single one
   * @param message in the language of the caller, as {@code source}
   */
  record Found(
      String code,
      Severity severity,
      String procedure,
      String name,
      String owner,
      int inCase,
      @Nullable Channel channel,
      String message,
      String source) {
    static Found of(PageFrame frame, ProcedureFinding found) {
      var finding = found.finding();
      return new Found(
          finding.code().code(),
          finding.severity(),
          finding.procedure(),
          found.name(),
          found.owner(),
          finding.place().caseNumber(),
          finding.place().channel(),
          FindingWords.message(frame, finding),
          FindingWords.source(frame, finding.code()));
    }
  }

  static FindingsJson of(PageFrame frame, FindingsBoard board) {
    return new FindingsJson(board.owners(), board.findings().map(found -> Found.of(frame, found)));
  }
}
