package vn.lienthong.exchange.ltvb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.face.FaceJson;
import vn.lienthong.exchange.face.FaceValues;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Calls of the face in the words of the core. */
@Component
class LtvbCalls {
  private static final Set<TransportState> WAITING =
      Set.of(TransportState.INITIAL, TransportState.PROCESSING, TransportState.FAIL);

  private final Exchange exchange;
  private final Mailbox mailbox;
  private final ExchangeSettings settings;

  LtvbCalls(Exchange exchange, Mailbox mailbox, ExchangeSettings settings) {
    this.exchange = exchange;
    this.mailbox = mailbox;
    this.settings = settings;
  }

  /** What a packet is, a document or a status, it says itself. */
  Map<String, Object> send(Caller caller, HttpServletRequest request) {
    var form = EdocForm.of(request, settings.maxPacket().toBytes());
    var acceptance = exchange.submit(form, new Submission(caller, "ltvb", "", Set.of()));
    var remarks =
        Stream.concat(FaceValues.refusals(acceptance), FaceValues.warnings(acceptance))
            .collect(Collectors.joining("; "));
    return LtvbAnswer.done(acceptance.docId().toString(), remarks);
  }

  Map<String, Object> list(Caller caller, HttpServletRequest request) {
    var filter =
        new MailFilter(
            query(request, "messageType").flatMap(MessageType::parse).orElse(MessageType.EDOC),
            WAITING,
            null,
            query(request, "fromDate").flatMap(FaceValues::day).orElse(null),
            query(request, "toDate").flatMap(FaceValues::day).orElse(null),
            0,
            1,
            FaceValues.LARGEST_PAGE);
    return LtvbAnswer.rows(mailbox.list(caller, filter).stream().map(LtvbCalls::row).toList());
  }

  EdocAnswer get(Caller caller, HttpServletRequest request) throws IOException {
    var docId = FaceValues.docId(query(request, "docId").orElse(""));
    return EdocAnswer.of(docId, mailbox.fetch(caller, docId));
  }

  Map<String, Object> update(Caller caller, HttpServletRequest request) throws IOException {
    var body = FaceJson.read(request.getInputStream(), "docId");
    var docId = FaceValues.docId(FaceJson.text(body, "docId").orElse(""));
    var state =
        FaceJson.text(body, "status")
            .orElseThrow(() -> new RuleViolated(ExchangeError.STATE_UNKNOWN, ""));
    mailbox.update(caller, docId, state);
    return LtvbAnswer.done(docId.toString(), "");
  }

  private static Map<String, Object> row(MailItem item) {
    var row = new LinkedHashMap<String, Object>();
    row.put("serviceType", "eDoc");
    row.put("createdTime", FaceValues.time(item.createdAt()));
    row.put("updatedTime", FaceValues.time(item.updatedAt()));
    row.put("messageType", item.type().wire());
    row.put("docId", item.docId().toString());
    row.put("from", item.from().value());
    row.put("to", item.to().value());
    row.put("status", item.state().wire());
    row.put("statusDesc", item.note());
    return row;
  }

  private static Optional<String> query(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
