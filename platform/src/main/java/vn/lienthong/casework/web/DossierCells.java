package vn.lienthong.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.documents.TableCell;
import vn.lienthong.web.PageFrame;

/** A dossier as a row of a file: what lists show, with its identity number masked as there. */
final class DossierCells {
  private DossierCells() {}

  static List<String> titles(PageFrame frame) {
    return Stream.of(
            "casework.column.code",
            "casework.column.procedure",
            "casework.column.applicant",
            "casework.reports.number",
            "casework.channel",
            "casework.column.handler",
            "casework.reports.accepted",
            "casework.column.due",
            "casework.reports.finished",
            "casework.column.state",
            "casework.reports.judgement")
        .map(frame::text)
        .toList();
  }

  static List<TableCell> of(PageFrame frame, DossierRow row) {
    return Stream.of(
            row.code(),
            row.procedureName(),
            row.applicantName(),
            row.maskedNumber(),
            frame.text("casework.channel." + row.channel()),
            row.handlerName(),
            time(frame, row.acceptedAt()),
            row.due() == null ? "" : CaseworkWords.due(frame, row.due()),
            time(frame, row.finishedAt()),
            frame.text("casework.state." + row.state()),
            row.judged().map(judged -> frame.text("casework.punctuality." + judged)).orElse(""))
        .map(TableCell::of)
        .toList();
  }

  private static String time(PageFrame frame, @Nullable Instant at) {
    return at == null ? "" : frame.time(at);
  }
}
