package vn.lienthong.exchange.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Staff;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.edxml.StatusReport;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Status packets of this node (QĐ 28/2018/QĐ-TTg). */
@Component
class StatusPackets {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);

  private final BusinessClock clock;

  StatusPackets(BusinessClock clock) {
    this.clock = clock;
  }

  /** Which agency reports, and who does it for it. */
  record Reporter(AgencyCode agency, String name, Caller caller) {}

  /**
   * The bytes of a status packet that answers a document.
   *
   * @throws RuleViolated {@link ExchangeError#FIELD_MISSING} when the document says too little
   */
  byte[] write(StoredDocument document, Reporter reporter, StatusCode status, String description) {
    var headline = document.headline();
    var date = headline.promulgationDate();
    var report =
        new StatusReport(
            Organization.of(reporter.agency().value(), reporter.name()),
            new ResponseFor(
                document.sender().value(),
                headline.symbol(),
                date == null ? EdxmlDate.NONE : EdxmlDate.of(date),
                document.documentId()),
            staff(reporter.caller()),
            status.code(),
            description,
            TIMESTAMP.format(LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE)));
    var out = new ByteArrayOutputStream();
    try {
      EdxmlWriter.write(report, out);
    } catch (EdxmlRefused refused) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, refused.finding().path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Staff staff(Caller caller) {
    return caller.kind() == Caller.Kind.PERSON
        ? new Staff("", "", "", caller.name(), "", "")
        : Staff.NONE;
  }
}
