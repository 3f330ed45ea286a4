package vn.lienthong.exchange.vxp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.exchange.face.FaceValues;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** Calls of the VXP face in the words of the core. */
@Component
class VxpCalls {
  private static final int DEFAULT_PAGE = 1000;

  private final Exchange exchange;
  private final Mailbox mailbox;
  private final VxpAgencies agencies;
  private final VxpRegistration registration;

  VxpCalls(Exchange exchange, Mailbox mailbox, VxpAgencies agencies, VxpRegistration registration) {
    this.exchange = exchange;
    this.mailbox = mailbox;
    this.agencies = agencies;
    this.registration = registration;
  }

  Map<String, Object> simple(VxpOperation operation, VxpAuthenticator.Authenticated who) {
    return switch (operation) {
      case RECEIVED_LIST -> VxpAnswer.ok("data", received(who));
      case SENT_LIST -> VxpAnswer.ok("data", sent(who));
      case UPDATE_STATUS -> update(who);
      case COUNT_DOCUMENTS -> VxpAnswer.ok("count", mailbox.count(who.caller(), MessageType.EDOC));
      case COUNT_STATUSES -> VxpAnswer.ok("count", mailbox.count(who.caller(), MessageType.STATUS));
      case DELETE_AGENCY ->
          registration.delete(who.caller(), who.call().get("AgencyCode").orElse(""));
      default -> throw new IllegalArgumentException(operation.name());
    };
  }

  Map<String, Object> send(VxpAuthenticator.Authenticated who, InputStream packet) {
    var call = who.call();
    var to = ToHeader.of(call);
    var narrows = type(call) == MessageType.EDOC;
    if (narrows && to.namesNobody()) {
      throw new RuleViolated(ExchangeError.RECIPIENT_UNKNOWN, to.unread().get(0));
    }
    var acceptance =
        exchange.submit(
            packet,
            new Submission(who.caller(), "vxp", call.get("hash-file").orElse(""), to.only()));
    var answer = VxpAnswer.ok("DocId", acceptance.docId().toString());
    answer.put("ErrorDesc", remarks(acceptance, narrows ? to.unread() : List.of()));
    return answer;
  }

  Mailbox.Content fetch(VxpAuthenticator.Authenticated who) {
    return mailbox.fetch(who.caller(), docId(who.call()));
  }

  Map<String, Object> register(VxpAuthenticator.Authenticated who, InputStream body)
      throws IOException {
    return registration.register(who.caller(), body);
  }

  void agencies(VxpOperation operation, OutputStream out) throws IOException {
    agencies.list(operation, out);
  }

  private List<Map<String, Object>> received(VxpAuthenticator.Authenticated who) {
    var call = who.call();
    var filter =
        new MailFilter(
            type(call),
            states(call),
            call.listParameter("from")
                .flatMap(AgencyCode::parse)
                .filter(code -> !code.equals(who.caller().agency()))
                .orElse(null),
            day(call, "fromDate"),
            day(call, "toDate"),
            0,
            number(call, "pageIndex", 1, Integer.MAX_VALUE),
            number(call, "pageSize", DEFAULT_PAGE, FaceValues.LARGEST_PAGE));
    return mailbox.list(who.caller(), filter).stream().map(VxpCalls::receivedItem).toList();
  }

  private static Set<TransportState> states(SignedCall call) {
    return call.listParameter("status")
        .flatMap(TransportState::parse)
        .map(Set::of)
        .orElse(Set.of(TransportState.INITIAL, TransportState.PROCESSING, TransportState.FAIL));
  }

  private static Map<String, Object> receivedItem(MailItem item) {
    var row = new LinkedHashMap<String, Object>();
    row.put("docId", item.docId().toString());
    row.put("serviceType", "eDoc");
    row.put("messageType", item.type().wire());
    row.put("created_time", FaceValues.time(item.createdAt()));
    row.put("updated_time", FaceValues.time(item.updatedAt()));
    row.put("from", item.from().value());
    row.put("to", item.to().value());
    row.put("status", item.state().wire());
    row.put("status_desc", item.note());
    return row;
  }

  private List<Map<String, Object>> sent(VxpAuthenticator.Authenticated who) {
    var call = who.call();
    return mailbox
        .sent(
            who.caller(),
            type(call),
            call.listParameter("docid"),
            number(call, "pageIndex", 1, Integer.MAX_VALUE),
            number(call, "pageSize", DEFAULT_PAGE, FaceValues.LARGEST_PAGE))
        .stream()
        .map(item -> sentItem(type(call), item))
        .toList();
  }

  private static Map<String, Object> sentItem(MessageType type, SentItem item) {
    var row = new LinkedHashMap<String, Object>();
    row.put("serviceType", "eDoc");
    row.put("messageType", type.wire());
    row.put("senderDocId", item.docId().toString());
    row.put("receiverDocId", item.docId().toString());
    row.put("fromCode", item.from().value());
    row.put("toCode", item.to());
    row.put("title", item.subject());
    row.put("notation", item.notation());
    row.put("sentTime", FaceValues.time(item.sentAt()));
    row.put("receivedTime", FaceValues.time(item.updatedAt()));
    row.put("sendStatus", item.state().wire());
    row.put("sendStatusDesc", item.state().wire());
    row.put("receiveStatus", item.statusCode().orElse(""));
    row.put("receiveStatusDesc", item.statusDescription());
    return row;
  }

  private Map<String, Object> update(VxpAuthenticator.Authenticated who) {
    var state =
        who.call()
            .get("status")
            .orElseThrow(() -> new RuleViolated(ExchangeError.STATE_UNKNOWN, ""));
    mailbox.update(who.caller(), docId(who.call()), state);
    return VxpAnswer.ok("");
  }

  private static MessageType type(SignedCall call) {
    return call.get("messagetype").flatMap(MessageType::parse).orElse(MessageType.EDOC);
  }

  /** Recipients not served or not read, and a DocumentId that stands for two contents. */
  private static String remarks(Acceptance acceptance, List<String> unread) {
    var unknown = unread.stream().map(entry -> entry + ": " + AxisCode.RECIPIENT_UNKNOWN);
    return Stream.of(FaceValues.refusals(acceptance), unknown, FaceValues.warnings(acceptance))
        .flatMap(remarks -> remarks)
        .collect(Collectors.joining("; "));
  }

  private static UUID docId(SignedCall call) {
    return FaceValues.docId(call.get("docId").orElse(""));
  }

  private static @Nullable LocalDate day(SignedCall call, String name) {
    return call.get(name).flatMap(FaceValues::day).orElse(null);
  }

  private static int number(SignedCall call, String name, int otherwise, int largest) {
    return call.get(name)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .filter(n -> n > 0)
        .map(n -> Math.min(n, largest))
        .orElse(otherwise);
  }
}
