package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Staff;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.edxml.StatusReport;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

/**
 * Reports a status of a received document to its sender, as a status packet through the axis like
 * any other (QĐ 28/2018/QĐ-TTg), so that systems and desks of the sender see the same.
 */
@Component
class StatusReports {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);

  /** The sender cannot be told for good: it is gone, locked, or its packet says too little. */
  private static final Set<ErrorCode> UNTOLD =
      Set.of(
          ExchangeError.RECIPIENT_UNKNOWN,
          ExchangeError.RECIPIENT_LOCKED,
          ExchangeError.RECIPIENT_CLOSED,
          ExchangeError.FIELD_MISSING);

  private final Axis axis;
  private final Deliveries deliveries;
  private final StatusEffects effects;
  private final Exchange exchange;
  private final Directory directory;
  private final BusinessClock clock;

  StatusReports(
      Axis axis,
      Deliveries deliveries,
      StatusEffects effects,
      Exchange exchange,
      Directory directory,
      BusinessClock clock) {
    this.axis = axis;
    this.deliveries = deliveries;
    this.effects = effects;
    this.exchange = exchange;
    this.directory = directory;
    this.clock = clock;
  }

  /** Moves the delivery to that status and tells the sender of the document. */
  void report(Delivery delivery, StatusCode status, String description, Caller caller) {
    var agency = delivery.recipient();
    var name = name(agency);
    var report = new StatusEffects.Report(status.code(), description, name, clock.now());
    effects.apply(delivery, report, caller);
    try {
      var document = axis.held(delivery.document(), agency).orElseThrow().document();
      var packet = write(document, agency, status, description, caller);
      exchange.submit(
          new ByteArrayInputStream(packet),
          new Submission(caller, "desk", "", Set.of(), Submission.Effects.DONE));
    } catch (RuleViolated untold) {
      if (!UNTOLD.contains(untold.error())) {
        throw untold;
      }
      deliveries.addEvent(
          delivery,
          new DeliveryEvent(clock.now(), "untold", status.code(), untold.error().code(), name));
    }
  }

  private byte[] write(
      StoredDocument document,
      AgencyCode agency,
      StatusCode status,
      String description,
      Caller caller) {
    var headline = document.headline();
    var date = headline.promulgationDate();
    var report =
        new StatusReport(
            Organization.of(agency.value(), name(agency)),
            new ResponseFor(
                document.sender().value(),
                headline.symbol(),
                date == null ? EdxmlDate.NONE : EdxmlDate.of(date),
                document.documentId()),
            staff(caller),
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

  private String name(AgencyCode agency) {
    return directory.find(agency, clock.today()).map(found -> found.name()).orElse(agency.value());
  }
}
