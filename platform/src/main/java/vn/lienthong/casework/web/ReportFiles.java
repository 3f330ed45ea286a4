package vn.lienthong.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.documents.TableFiles;
import vn.lienthong.documents.TableFormat;
import vn.lienthong.documents.TableHead;
import vn.lienthong.documents.TableWriter;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.Text;
import vn.lienthong.web.AgencyNames;

/** Reports as files; their names have no accents, so that every system keeps them. */
@Component
class ReportFiles {
  private final TableFiles files;
  private final AgencyNames names;
  private final BusinessClock clock;

  ReportFiles(TableFiles files, AgencyNames names, BusinessClock clock) {
    this.files = files;
    this.names = names;
    this.clock = clock;
  }

  static TableFormat format(String extension) {
    return TableFormat.of(extension)
        .orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND, extension));
  }

  /** The name of the caller's agency, empty without one. */
  String agency(Caller caller) {
    AgencyCode agency = caller.agency();
    return agency == null ? "" : names.shortName(agency);
  }

  /** Writes a table as the answer; what can be refused must have been before. */
  void write(
      HttpServletResponse response,
      TableFormat format,
      String name,
      TableHead head,
      Consumer<TableWriter> rows)
      throws IOException {
    head(response, format.mediaType(), name, format.extension());
    try (var table = files.open(format, head, clock.now(), response.getOutputStream())) {
      rows.accept(table);
    }
  }

  static void head(HttpServletResponse response, String type, String name, String extension) {
    var disposition = ContentDisposition.attachment().filename(plain(name) + "." + extension);
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  /** {@code ho-so-dung-han}: letters without marks, digits, and one hyphen between words. */
  static String plain(String name) {
    return Text.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The name of a file about a period. */
  static String name(String title, ReportPeriod period) {
    return title + " " + period.from() + " " + period.to();
  }
}
