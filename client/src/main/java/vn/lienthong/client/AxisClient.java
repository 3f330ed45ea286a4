package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The axis as an agency's system sees it. Safe for use by several threads; one object serves for
 * the life of the program. Every call may throw {@link AxisRefused} or {@link AxisUnreachable};
 * faults of the way are retried before that, refusals never.
 */
public final class AxisClient {
  private final AxisSettings settings;
  private final Transport transport;
  private final Calls calls;

  public AxisClient(AxisSettings settings) {
    this(settings, Timing.ofTheMachine());
  }

  /** For programs, and tests, that keep clock and waiting in their own hands. */
  public AxisClient(AxisSettings settings, Timing timing) {
    this(settings, timing, new Transport(settings.patience(), timing));
  }

  AxisClient(AxisSettings settings, Timing timing, Transport transport) {
    this.settings = settings;
    this.transport = transport;
    this.calls = new Calls(settings, new RequestSigning(settings, timing.clock()));
  }

  /** What waits for this agency, oldest first, until each item is reported {@code done}. */
  public List<ReceivedItem> received(MessageType type) {
    return ask(calls.question("getReceivedEdocList", kind(type), ReceivedItem::of)).items();
  }

  /** Sends a document to all the recipients it names. */
  public Sending send(Path packet) {
    return send(OutgoingPacket.document(packet), Progress.UNWATCHED);
  }

  /**
   * Sends a packet straight from its file, which must not change meanwhile. After a fault of the
   * way the same packet is sent again: the axis knows it by its sender and DocumentId.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public Sending send(OutgoingPacket packet, Progress progress) {
    Map<String, String> parameters = kind(packet.type());
    parameters.put("from", packet.from().isEmpty() ? settings.systemId() : packet.from());
    if (!packet.to().isEmpty()) {
      parameters.put("to", jsonArray(packet.to()));
    }
    parameters.put("hash-file", FileHash.sha256(packet.file()));
    try {
      var call = calls.upload("sendEdoc", parameters, packet.file());
      return new Sending.Accepted(transport.carry(call, progress).orRefused().docId());
    } catch (AxisRefused refused) {
      return new Sending.Refused(refused.code(), refused.description());
    } catch (AxisUnreachable unreachable) {
      return new Sending.Unreachable(unreachable.attempts(), unreachable.reason());
    }
  }

  /** Fetches the packet into the target, which appears there only when it is complete. */
  public void download(String docId, Path target) {
    download(docId, target, Progress.UNWATCHED);
  }

  /**
   * Fetches the packet into the target and returns when it is safely on disk.
   *
   * @throws UncheckedIOException when the target cannot be written
   */
  public void download(String docId, Path target, Progress progress) {
    try (var file = PendingFile.beside(target)) {
      transport.carry(
          calls.download("downloadEdoc", Map.of("docId", docId), file.path()), progress);
      file.commit();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Tells the axis how far an item is: {@code done}, {@code fail}, {@code processing}, or a
   * two-digit status of Decision 28/2018/QĐ-TTg.
   */
  public void updateStatus(String docId, String status) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("docId", docId);
    parameters.put("status", status);
    ask(calls.question("updateStatus", parameters, row -> ""));
  }

  /** How many items of the kind wait for this agency. */
  public int count(MessageType type) {
    String operation = type == MessageType.STATUS ? "countReceiveStatus" : "countReceiveEdoc";
    return ask(calls.question(operation, kind(type), row -> "")).count();
  }

  /** What this agency sent, one row per recipient. */
  public List<SentItem> sent(MessageType type) {
    return ask(calls.question("getSentEdocList", kind(type), SentItem::of)).items();
  }

  /** Where one sent document is, one row per recipient. */
  public List<SentItem> trace(String docId) {
    Map<String, String> parameters = kind(MessageType.DOCUMENT);
    parameters.put("docId", docId);
    return ask(calls.question("getSentEdocList", parameters, SentItem::of)).items();
  }

  /** All agencies under their code of QCVN 102:2016. */
  public List<AxisAgency> agencies() {
    return ask(calls.question("getAgenciesList", Map.of(), AxisAgency::of)).items();
  }

  /** Agencies of one level (from 1) under their code of Decision 20/2020/QĐ-TTg. */
  public List<AxisAgency> agenciesOfDecision20(int level) {
    var parameters = Map.of("level", Integer.toString(level));
    return ask(calls.question("getAgenciesListQD20", parameters, AxisAgency::of)).items();
  }

  private <T> Answer<T> ask(Transport.Call<byte[], Answer<T>> call) {
    return transport.carry(call, Progress.UNWATCHED).orRefused();
  }

  private static Map<String, String> kind(MessageType type) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("servicetype", "eDoc");
    parameters.put("messagetype", type.wireName());
    return parameters;
  }

  private static String jsonArray(List<String> codes) {
    return codes.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
