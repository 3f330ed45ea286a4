package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.Circulation;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.Signer;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Letter;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/** Writes a letter of the desk as a packet in the strict form that every reader accepts. */
@Component
class LetterWriter {
  private final Directory directory;
  private final BusinessClock clock;

  LetterWriter(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** What a letter needs before it gets a number. */
  void check(Letter letter) {
    demand(letter.notation(), "notation");
    demand(letter.subject(), "subject");
    demand(letter.typeName(), "type");
    if (letter.recipients().isEmpty()) {
      throw new RuleViolated(ExchangeError.NO_RECIPIENT);
    }
  }

  void write(Letter letter, AgencyCode sender, OutputStream target) throws IOException {
    try {
      EdxmlWriter.write(header(letter, sender), files(letter), target);
    } catch (EdxmlRefused refused) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, refused.finding().path());
    }
  }

  private static void demand(String value, String field) {
    if (value.isBlank()) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, field);
    }
  }

  private DocumentHeader header(Letter letter, AgencyCode sender) {
    var date = EdxmlDate.of(letter.date());
    var due = letter.dueDate();
    return new HeaderDraft(
            organization(sender), letter.recipients().stream().map(this::organization).toList())
        .documentId(sender + "," + date.raw() + "," + letter.number() + "/" + letter.notation())
        .code(letter.number(), letter.notation())
        .promulgated(letter.place(), date)
        .kind(DocumentKind.named(letter.typeName()))
        .subject(letter.subject())
        .content(letter.content())
        .signer(new Signer("", letter.signerPosition(), letter.signerName()))
        .dueDate(due == null ? EdxmlDate.NONE : EdxmlDate.of(due))
        .circulation(new Circulation(letter.priority(), "", "", 1, null, false, "", "", List.of()))
        .responseFor(letter.references().stream().map(LetterWriter::responseFor).toList())
        .steeringType(0)
        .business(Business.newDocument())
        .build();
  }

  private static ResponseFor responseFor(DocumentReference named) {
    var date = named.date();
    return new ResponseFor(
        named.agency(),
        named.symbol(),
        date == null ? EdxmlDate.NONE : EdxmlDate.of(date),
        named.documentId());
  }

  private Organization organization(AgencyCode code) {
    return directory
        .find(code, clock.today())
        .map(agency ->
            new Organization(
                agency.code().value(), superior(agency), agency.name(), "", "", "", "", ""))
        .orElseGet(() -> Organization.of(code.value(), ""));
  }

  private String superior(AgencyView agency) {
    var parent = agency.parent();
    return parent == null
        ? agency.name()
        : directory.find(parent, clock.today()).map(AgencyView::name).orElse(agency.name());
  }

  private static List<OutgoingFile> files(Letter letter) {
    return letter.attachments().stream()
        .map(part -> OutgoingFile.of(part.name(), part::open))
        .toList();
  }
}
