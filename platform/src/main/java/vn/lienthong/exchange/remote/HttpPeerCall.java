package vn.lienthong.exchange.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.PeerSilent;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.AgencyCode;

/** Calls of face (c) of another node. */
@Component
class HttpPeerCall implements PeerCall {
  /** Statuses that say something of the packet; anything else says something of the call. */
  private static final Set<Integer> ABOUT_THE_PACKET = Set.of(403, 409, 413, 422);

  /** A signature that came too late or twice, or a right that is missing, is none of the packet. */
  private static final Set<String> ABOUT_THE_CALL = Set.of("EX-0121", "EX-0122");

  private static final String OWN_CODES = "EX-";

  private final SignedHttp http;

  HttpPeerCall(SignedHttp http) {
    this.http = http;
  }

  @Override
  public Answer handOver(Peer peer, Mailbox.Content packet, List<AgencyCode> recipients)
      throws PeerSilent {
    var query =
        recipients.stream()
            .map(code -> "to=" + URLEncoder.encode(code.value(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var target =
        peer.address().resolve("/api/exchange/documents" + (query.isEmpty() ? "" : "?" + query));
    var answer =
        http.post(target, new SignedHttp.Body(body(packet), digest(packet), packet.size()));
    if (answer.status() == 200 || answer.status() == 201) {
      return taken(answer.json());
    }
    var code = answer.json().path("code").asString("");
    if (ABOUT_THE_PACKET.contains(answer.status())
        && code.startsWith(OWN_CODES)
        && !ABOUT_THE_CALL.contains(code)) {
      return new Answer.Refused(code, answer.json().path("detail").asString(""));
    }
    throw new PeerSilent("HTTP " + answer.status() + " " + code);
  }

  private static Answer taken(JsonNode json) throws PeerSilent {
    var recipients = new HashMap<String, String>();
    json.path("recipients")
        .forEach(each ->
            recipients.put(each.path("addressed").asString(""), each.path("refused").asString("")));
    var receipt = json.path("receipt");
    try {
      var document = UUID.fromString(json.path("docId").asString(""));
      return new Answer.Taken(document, recipients, receipt.isObject() ? receipt.toString() : "");
    } catch (IllegalArgumentException noDocId) {
      throw new PeerSilent("an answer without DocId");
    }
  }

  private static BodyPublisher body(Mailbox.Content packet) {
    var bytes =
        BodyPublishers.ofInputStream(() -> {
          try {
            return packet.open();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return BodyPublishers.fromPublisher(bytes, packet.size());
  }

  private static byte[] digest(Mailbox.Content packet) {
    try (var in = new DigestInputStream(packet.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public List<AgencyCode> agencies(Peer peer, String after) throws PeerSilent {
    var query = "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    return get(peer, "/api/exchange/peers/agencies" + query)
        .path("agencies")
        .valueStream()
        .flatMap(code -> AgencyCode.parse(code.asString("")).stream())
        .toList();
  }

  @Override
  public SignedHead head(Peer peer) throws PeerSilent {
    var head = get(peer, "/api/journal/head").path("head");
    try {
      return new SignedHead(
          head.path("origin").asString(""),
          head.path("size").asLong(-1),
          head.path("root").asString(""),
          Instant.parse(head.path("at").asString("")),
          head.path("key").asString(""),
          head.path("signature").asString(""));
    } catch (DateTimeException crooked) {
      throw new PeerSilent("an answer without a head");
    }
  }

  @Override
  public List<String> consistency(Peer peer, long from, long to) throws PeerSilent {
    var path = "/api/journal/proof/consistency?from=" + from + "&to=" + to;
    return get(peer, path).path("proof").valueStream().map(hash -> hash.asString("")).toList();
  }

  private JsonNode get(Peer peer, String path) throws PeerSilent {
    URI target = peer.address().resolve(path);
    var answer = http.get(target);
    if (answer.status() != 200) {
      throw new PeerSilent("HTTP " + answer.status() + " of " + path);
    }
    return answer.json();
  }
}
