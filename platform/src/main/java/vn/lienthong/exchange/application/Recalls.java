package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * Recalls a sent document: a packet of type 1 under its id, number and date, which is how every
 * reader in service finds it, to all who were sent it.
 */
@Component
class Recalls {
  private final Axis axis;
  private final Exchange exchange;
  private final Directory directory;
  private final BusinessClock clock;

  Recalls(Axis axis, Exchange exchange, Directory directory, BusinessClock clock) {
    this.axis = axis;
    this.exchange = exchange;
    this.directory = directory;
    this.clock = clock;
  }

  Acceptance recall(UUID docId, AgencyCode agency, String reason, Caller caller) {
    var document =
        axis.held(docId, agency)
            .map(Axis.Held::document)
            .filter(found -> found.type() == MessageType.EDOC && found.sender().equals(agency))
            .filter(found -> found.businessType() != 1)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    var recipients = axis.recipients(docId);
    if (recipients.isEmpty()) {
      throw new RuleViolated(ExchangeError.NO_RECIPIENT);
    }
    return exchange.submit(
        new ByteArrayInputStream(packet(document, recipients, reason)),
        new Submission(caller, "desk", "", Set.of()));
  }

  private byte[] packet(StoredDocument document, List<AgencyCode> recipients, String reason) {
    var headline = document.headline();
    var date = headline.promulgationDate();
    var header =
        new HeaderDraft(
                organization(document.sender()),
                recipients.stream().map(this::organization).toList())
            .documentId(document.documentId())
            .code(headline.codeNumber(), headline.codeNotation())
            .promulgated("", date == null ? EdxmlDate.NONE : EdxmlDate.of(date))
            .kind(DocumentKind.named(headline.typeName()))
            .subject(headline.subject())
            .content(reason)
            .steeringType(0)
            .business(Business.recall(document.documentId(), reason))
            .build();
    var out = new ByteArrayOutputStream();
    try {
      EdxmlWriter.write(header, List.of(), out);
    } catch (EdxmlRefused refused) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, refused.finding().path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Organization organization(AgencyCode code) {
    return Organization.of(
        code.value(),
        directory.find(code, clock.today()).map(found -> found.name()).orElse(code.value()));
  }
}
