package vn.lienthong.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.documents.TableCell;
import vn.lienthong.web.PageFrame;

/** A row of the register in a file: the columns of form 06, and how the dossier stands. */
final class RegisterCells {
  private RegisterCells() {}

  static List<String> titles(PageFrame frame) {
    return Stream.of(
            "casework.register.serial",
            "casework.column.code",
            "casework.column.procedure",
            "casework.register.sets",
            "casework.column.applicant",
            "casework.applicant.address",
            "casework.applicant.phone",
            "casework.column.handler",
            "casework.reports.accepted",
            "casework.column.due",
            "casework.register.handed-over",
            "casework.register.returned",
            "casework.register.receiver",
            "casework.column.state")
        .map(frame::text)
        .toList();
  }

  static List<TableCell> of(PageFrame frame, long serial, RegisterRow row) {
    var dossier = row.dossier();
    return List.of(
        TableCell.of(serial),
        TableCell.of(dossier.code()),
        TableCell.of(dossier.procedureName()),
        TableCell.of(1),
        TableCell.of(row.applicant().name()),
        TableCell.of(row.applicant().address()),
        TableCell.of(row.applicant().phone()),
        TableCell.of(dossier.handlerName()),
        time(frame, dossier.acceptedAt()),
        time(frame, row.promised()),
        time(frame, row.handedOver()),
        time(frame, row.returned()),
        TableCell.of(row.receiver()),
        TableCell.of(ReportWords.state(frame, dossier)));
  }

  private static TableCell time(PageFrame frame, @Nullable Instant at) {
    return at == null ? TableCell.EMPTY : TableCell.of(frame.time(at));
  }
}
