package vn.lienthong.exchange.vxp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks to the axis like an unmodified VXP Java SDK 2.0.x: what leaves it is what the SDK would
 * send, what it returns is what the SDK would understand. One object keeps its headers and its time
 * for life, once for documents and once for agencies, as the SDK's two services do.
 */
public final class VxpSdkClient {
  private static final byte[] NOTHING = {};
  private static final byte[] BRACES = {'{', '}'};

  /** What follows the plus sign are the milliseconds, four digits wide. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss'+0'SSS")
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final VxpSdkVersion version;
  private final String systemId;
  private final VxpWire wire;
  private final VxpHeaders documents;
  private final VxpHeaders agencies;
  private VxpWire.Reply lastReply = new VxpWire.Reply(0, Map.of(), NOTHING);

  public VxpSdkClient(String endpoint, String systemId, String secret, InstantSource clock) {
    this(endpoint, systemId, secret, clock, VxpSdkVersion.V2_0_1);
  }

  public VxpSdkClient(
      String endpoint, String systemId, String secret, InstantSource clock, VxpSdkVersion version) {
    this.version = version;
    this.systemId = systemId;
    this.wire = new VxpWire(URI.create(endpoint));
    this.documents = new VxpHeaders(systemId, secret, TIMESTAMP.format(clock.instant()));
    this.agencies = new VxpHeaders(systemId, secret, TIMESTAMP.format(clock.instant()));
  }

  // --- documents: parameters as callers of the SDK give them ("jsonHeaders") ---

  public VxpAnswers.Rows getReceivedEdocList(Map<String, String> jsonHeaders) {
    return VxpAnswers.rows(ask(documents, "getReceivedEdocList", jsonHeaders, NOTHING));
  }

  public VxpAnswers.Rows getSentEdocList(Map<String, String> jsonHeaders) {
    return VxpAnswers.rows(ask(documents, "getSentEdocList", jsonHeaders, NOTHING));
  }

  public VxpAnswers.Sent sendEdoc(Map<String, String> jsonHeaders, byte[] file) {
    return sendEdoc(jsonHeaders, file, VxpHeaders.hashOfFile(file));
  }

  /** For tests that need another hash than that of the file. */
  public VxpAnswers.Sent sendEdoc(Map<String, String> jsonHeaders, byte[] file, String hash) {
    documents.keep(jsonHeaders);
    documents.keep("hash-file", hash);
    try {
      lastReply = wire.callWithFile("sendEdoc", documents.linesForFile(), file);
      return VxpAnswers.sent(lastReply.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public VxpAnswers.Packet getEdoc(Map<String, String> jsonHeaders) {
    documents.keep("filePath", "store");
    return VxpAnswers.packet(ask(documents, "getEdoc", jsonHeaders, BRACES), version);
  }

  /** Only in 2.0.1. Bytes are taken as they come, also when they are the text of a failure. */
  public byte[] downloadEdoc(Map<String, String> jsonHeaders) {
    documents.keep(jsonHeaders);
    return exchange("GET", "downloadEdoc", documents, NOTHING);
  }

  public VxpAnswers.Plain updateStatus(Map<String, String> jsonHeaders) {
    return VxpAnswers.plain(ask(documents, "updateStatus", jsonHeaders, BRACES));
  }

  public VxpAnswers.Count countReceiveEdoc(Map<String, String> jsonHeaders) {
    return VxpAnswers.count(ask(documents, "countReceiveEdoc", jsonHeaders, BRACES));
  }

  public VxpAnswers.Count countReceiveStatus(Map<String, String> jsonHeaders) {
    return VxpAnswers.count(ask(documents, "countReceiveStatus", jsonHeaders, BRACES));
  }

  // --- agencies ---

  public VxpAnswers.Rows getAgenciesList(Map<String, String> jsonHeaders) {
    return VxpAnswers.rows(ask(agencies, "getAgenciesList", jsonHeaders, NOTHING));
  }

  public VxpAnswers.Rows getAgenciesListQd20(Map<String, String> jsonHeaders) {
    return VxpAnswers.rows(ask(agencies, "getAgenciesListQD20", jsonHeaders, NOTHING));
  }

  public VxpAnswers.Rows getSynchronizeUnit(Map<String, String> jsonHeaders) {
    return VxpAnswers.rows(ask(agencies, "getSynchronizeUnit", jsonHeaders, NOTHING));
  }

  public VxpAnswers.Plain registerAgency(Map<String, String> jsonHeaders, String agency) {
    byte[] body = agency.getBytes(StandardCharsets.UTF_8);
    return VxpAnswers.plain(ask(agencies, "registerAgency", jsonHeaders, body));
  }

  /** The SDK adds the code once more under a name that differs only in case. */
  public VxpAnswers.Plain deleteAgency(Map<String, String> jsonHeaders, String code) {
    agencies.keep("agencycode", code);
    return VxpAnswers.plain(ask(agencies, "deleteAgency", jsonHeaders, BRACES));
  }

  // --- the usual calls in short ---

  public VxpAnswers.Rows receivedList() {
    return getReceivedEdocList(kind("edoc"));
  }

  public VxpAnswers.Rows receivedStatusList() {
    return getReceivedEdocList(kind("status"));
  }

  public VxpAnswers.Rows sentList(String docId) {
    return getSentEdocList(kind("edoc", "docId", docId));
  }

  public VxpAnswers.Sent send(byte[] file) {
    return sendEdoc(kind("edoc", "from", systemId), file);
  }

  public VxpAnswers.Sent sendTo(List<String> recipients, byte[] file) {
    String to = "[\"" + String.join("\",\"", recipients) + "\"]";
    Map<String, String> headers = kind("edoc", "from", systemId);
    headers.put("to", to);
    return sendEdoc(headers, file);
  }

  public VxpAnswers.Sent sendStatus(byte[] file) {
    return sendEdoc(kind("status", "from", systemId), file);
  }

  public VxpAnswers.Packet get(String docId) {
    return getEdoc(Map.of("docId", docId));
  }

  public byte[] download(String docId) {
    return downloadEdoc(Map.of("docId", docId));
  }

  public VxpAnswers.Plain status(String docId, String status) {
    return updateStatus(Map.of("docId", docId, "status", status));
  }

  public VxpAnswers.Rows agencies() {
    return getAgenciesList(Map.of());
  }

  // --- what a test wants to look at, beyond what the SDK tells its caller ---

  /** The body of the last answer as it came. */
  public byte[] lastBody() {
    return lastReply.body();
  }

  /** Whether the last call was told to go on before it sent its body. */
  public boolean continued() {
    return wire.continued();
  }

  /** The head of the last answer, all of its values. */
  public String lastReplyHeaders() {
    return String.valueOf(lastReply.headers());
  }

  /** The last head as it stood on the wire. */
  public String lastRequestHead() {
    return wire.lastRequestHead();
  }

  private byte[] ask(
      VxpHeaders headers, String operation, Map<String, String> jsonHeaders, byte[] body) {
    headers.keep(jsonHeaders);
    return exchange("POST", operation, headers, body);
  }

  private byte[] exchange(String method, String operation, VxpHeaders headers, byte[] body) {
    try {
      lastReply = wire.call(method, operation, headers.linesForJson(), body);
      return lastReply.body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> kind(String messageType, String... more) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("servicetype", "eDoc");
    headers.put("messagetype", messageType);
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }
}
