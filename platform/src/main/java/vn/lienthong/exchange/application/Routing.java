package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.ResponseFor;
import vn.lienthong.edxml.StatusReport;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Who sends and who receives, as the directory knows it today. */
@Component
class Routing {
  private static final int DEEPEST = 8;
  private static final int MOST_REFERENCES = 50;

  private final Directory directory;
  private final BusinessClock clock;

  Routing(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Recipients to serve and recipients that cannot be. */
  record Routes(List<Route> served, List<Acceptance.Recipient.Refused> refused) {}

  /**
   * The open agency behind {@code From}; the caller is that agency or stands above it.
   *
   * @throws RuleViolated {@link ExchangeError#SENDER_UNKNOWN}, {@link
   *     ExchangeError#SENDER_NOT_YOURS}
   */
  AgencyView sender(Organization from, Caller caller) {
    var sender =
        AgencyCode.parse(from.organId())
            .map(code -> directory.addressee(code, clock.today()))
            .filter(Addressee.Open.class::isInstance)
            .map(open -> ((Addressee.Open) open).agency())
            .orElseThrow(() -> new RuleViolated(ExchangeError.SENDER_UNKNOWN, from.organId()));
    if (caller.kind() != Caller.Kind.NODE && !speaksFor(caller, sender)) {
      throw new RuleViolated(ExchangeError.SENDER_NOT_YOURS, from.organId());
    }
    return sender;
  }

  private boolean speaksFor(Caller caller, AgencyView sender) {
    var own = caller.agency();
    var agency = sender;
    for (int level = 0; own != null && level < DEEPEST; level++) {
      if (agency.codes().contains(own)) {
        return true;
      }
      var parent = agency.parent();
      var above = parent == null ? null : directory.find(parent, clock.today()).orElse(null);
      if (above == null) {
        return false;
      }
      agency = above;
    }
    return false;
  }

  /** Recipients of a document: its {@code To}, narrowed to {@code only} where that is not empty. */
  Routes recipients(List<Organization> to, Set<AgencyCode> only) {
    var served = new LinkedHashMap<AgencyCode, Route>();
    var refused = new ArrayList<Acceptance.Recipient.Refused>();
    var codes =
        to.stream()
            .flatMap(each -> AgencyCode.parse(each.organId()).stream())
            .collect(Collectors.toSet());
    var known = directory.addressees(codes, clock.today());
    for (var organization : to) {
      var code = AgencyCode.parse(organization.organId());
      if (code.isEmpty()) {
        refused.add(
            new Acceptance.Recipient.Refused(
                organization.organId(), ExchangeError.RECIPIENT_UNKNOWN));
        continue;
      }
      var addressee = known.getOrDefault(code.get(), new Addressee.Unknown(code.get()));
      if (wanted(code.get(), addressee, only)) {
        add(code.get(), addressee, served, refused);
      }
    }
    return new Routes(List.copyOf(served.values()), List.copyOf(refused));
  }

  /** The agency that what is addressed to this code reaches today; empty when nobody is. */
  Optional<AgencyCode> recipient(String organId) {
    return recipients(List.of(Organization.of(organId, "")), Set.of()).served().stream()
        .map(Route::recipient)
        .findFirst();
  }

  /** The main code of the agency that has this code today; the code itself when nobody has it. */
  AgencyCode mainCode(AgencyCode code) {
    return directory.find(code, clock.today()).map(AgencyView::code).orElse(code);
  }

  /**
   * The agency a status is addressed to. One client in service writes code and agency in each
   * other's place in a take-back (13); the directory tells which is which.
   */
  Routes statusRecipient(StatusReport report) {
    var answered = answered(report);
    return recipients(List.of(Organization.of(answered.organId(), "")), Set.of());
  }

  /** What a status answers, with agency and symbol in their right places. */
  ResponseFor answered(StatusReport report) {
    var written = report.responseFor();
    var swapped =
        !known(written.organId()) && known(written.code())
            ? new ResponseFor(
                written.code(), written.organId(), written.promulgationDate(), written.documentId())
            : written;
    return swapped;
  }

  /** The earlier documents that a header names, with the main codes of their agencies. */
  List<DocumentReference> references(DocumentHeader header) {
    return header.responseFor().stream()
        .filter(Routing::isName)
        .limit(MOST_REFERENCES)
        .map(named ->
            new DocumentReference(
                mainCode(named.organId()),
                named.code(),
                named.promulgationDate().value().orElse(null),
                named.documentId()))
        .toList();
  }

  /** An empty one is common; one too long for an index names nothing that was ever taken. */
  private static boolean isName(ResponseFor named) {
    return !named.organId().isBlank()
        && !(named.code().isBlank() && named.documentId().isBlank())
        && Stream.of(named.organId(), named.code(), named.documentId())
            .allMatch(text -> text.length() <= AxisService.LONGEST_ID);
  }

  private String mainCode(String organId) {
    return AgencyCode.parse(organId)
        .flatMap(code -> directory.find(code, clock.today()))
        .map(agency -> agency.code().value())
        .orElse(organId);
  }

  private boolean known(String text) {
    return AgencyCode.parse(text)
        .map(code -> directory.addressee(code, clock.today()))
        .filter(addressee -> !(addressee instanceof Addressee.Unknown))
        .isPresent();
  }

  private static boolean wanted(AgencyCode code, Addressee addressee, Set<AgencyCode> only) {
    return only.isEmpty()
        || only.contains(code)
        || codes(addressee).stream().anyMatch(only::contains);
  }

  private static List<AgencyCode> codes(Addressee addressee) {
    if (addressee instanceof Addressee.Open open) {
      return open.agency().codes();
    }
    if (addressee instanceof Addressee.Succeeded moved) {
      return moved.closed().codes();
    }
    return List.of();
  }

  private static void add(
      AgencyCode code,
      Addressee addressee,
      LinkedHashMap<AgencyCode, Route> served,
      List<Acceptance.Recipient.Refused> refused) {
    if (addressee instanceof Addressee.Open open) {
      var agency = open.agency();
      served.putIfAbsent(
          agency.code(), new Route(agency.code(), agency.name(), agency.code(), agency.name()));
    } else if (addressee instanceof Addressee.Succeeded moved) {
      var next = moved.successor();
      served.putIfAbsent(
          next.code(),
          new Route(moved.closed().code(), moved.closed().name(), next.code(), next.name()));
    } else {
      refused.add(new Acceptance.Recipient.Refused(code.value(), reason(addressee)));
    }
  }

  private static ExchangeError reason(Addressee addressee) {
    if (addressee instanceof Addressee.Locked) {
      return ExchangeError.RECIPIENT_LOCKED;
    }
    return addressee instanceof Addressee.Closed
        ? ExchangeError.RECIPIENT_CLOSED
        : ExchangeError.RECIPIENT_UNKNOWN;
  }
}
