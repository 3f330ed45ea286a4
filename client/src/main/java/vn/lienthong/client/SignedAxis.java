package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The signed face of a node as an agency's system sees it: every call is signed (RFC 9421), every
 * submission is answered with a receipt. Safe for use by several threads; one object serves for the
 * life of the program. Every call may throw {@link AxisRefused} or {@link AxisUnreachable}; faults
 * of the way are retried before that, each attempt signed anew, refusals never.
 */
public final class SignedAxis {
  private static final String XML = "application/xml";

  private static final String EVENTS = "events?after=%d&limit=%d";
  private static final String WEBHOOKS = "webhooks";
  private static final String ENCRYPTION_KEYS = "encryption-keys";

  private static final int PIECE = 8 * 1024 * 1024;

  private final SignedConversation axis;

  public SignedAxis(SignedAxisSettings settings) {
    this(settings, Timing.ofTheMachine());
  }

  /** For programs, and tests, that keep clock and waiting in their own hands. */
  public SignedAxis(SignedAxisSettings settings, Timing timing) {
    this.axis = new SignedConversation(settings, timing);
  }

  /**
   * Hands a packet in straight from its file, which must not change meanwhile. The same packet
   * again gets the same id and receipt again.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public Submitted submit(Path packet) {
    return submit(packet, Progress.UNWATCHED);
  }

  /** The same, watched. */
  public Submitted submit(Path packet, Progress progress) {
    var digest = HexFormat.of().parseHex(FileHash.sha256(packet));
    return axis.post(
        "documents",
        XML,
        digest,
        () -> BodyPublishers.ofFile(packet),
        SignedAnswers::submitted,
        progress);
  }

  /** Hands in a packet that is held in memory. */
  public Submitted submit(byte[] packet) {
    return axis.post(
        "documents",
        XML,
        FileHash.sha256(packet),
        () -> BodyPublishers.ofByteArray(packet),
        SignedAnswers::submitted,
        Progress.UNWATCHED);
  }

  /**
   * Hands a large packet in by pieces of 8 MB. Called again after {@link AxisUnreachable}, also by
   * another run of the program, it goes on where the line was cut.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public Submitted submitInPieces(Path packet) {
    return submitInPieces(packet, PIECE, Progress.UNWATCHED);
  }

  /**
   * The same, watched.
   *
   * @param pieceBytes size of a piece, all of which is held in memory
   */
  public Submitted submitInPieces(Path packet, int pieceBytes, Progress progress) {
    return new PacketPieces(new SignedUploads(axis), pieceBytes).send(packet, progress);
  }

  /** What waits for this agency behind a cursor, the oldest first; 0 begins. */
  public InboxPage inbox(MessageType type, long after, int limit) {
    var path = "inbox?type=%s&after=%d&limit=%d".formatted(type.wireName(), after, limit);
    return axis.get(path, SignedAnswers::inbox);
  }

  /**
   * Fetches the packet into the target and returns when it is safely on disk; the target appears
   * only then.
   *
   * @throws UncheckedIOException when the target cannot be written
   */
  public void fetch(String docId, Path target) {
    try (var file = PendingFile.beside(target)) {
      axis.fetch(document(docId, ""), file.path());
      file.commit();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Fetches a packet into memory, for one whose size the caller need not fear. */
  public byte[] fetch(String docId) {
    return axis.get(document(docId, ""), body -> body);
  }

  /**
   * Fetches many packets with few calls, for an inbox with much in it: one signature and one
   * transaction serve about 64 MB. Nothing is handed over of an answer that did not arrive whole.
   *
   * @param docIds at least one
   * @return those that cannot be had, with the code of the reason
   * @throws UncheckedIOException when the taker, or the folder for temporary files, fails
   */
  public Map<String, String> fetch(Collection<String> docIds, PacketTaker taker) {
    return new ManyPackets(axis).fetch(docIds, taker);
  }

  /**
   * Tells the axis how far an item is: {@code done}, {@code fail}, {@code processing}, or a
   * two-digit status of Decision 28/2018/QĐ-TTg.
   */
  public void move(String docId, String state) {
    var body = Json.object("state", state);
    axis.post(document(docId, "/state"), body, none -> "");
  }

  /**
   * Tells the axis that this agency holds all these documents durably: they leave the inbox.
   *
   * @param docIds 1 to 1000 of them
   * @return those that the agency did not receive
   */
  public List<String> done(Collection<String> docIds) {
    return axis.post("inbox/done", ManyPackets.named(docIds), SignedAnswers::notFound);
  }

  /** Receipts of a document as JSON: of its acceptance and of each hand-over. */
  public String receipts(String docId) {
    return axis.get(document(docId, "/receipts"), body -> new String(body, StandardCharsets.UTF_8));
  }

  /** What happened to the documents of this agency behind a cursor; -1 begins. */
  public EventsPage events(long after, int limit) {
    return axis.get(EVENTS.formatted(after, limit), SignedAnswers::events);
  }

  /** Has the events of this agency pushed to an address, beginning with the next one. */
  public Webhook registerWebhook(URI address) {
    return axis.post(WEBHOOKS, Json.object("url", address.toString()), SignedAnswers::webhook);
  }

  /** The webhooks of this agency, the oldest first. */
  public List<Webhook> webhooks() {
    return axis.get(WEBHOOKS, SignedAnswers::webhooks);
  }

  public void removeWebhook(String id) {
    axis.delete(webhook(id));
  }

  /** Has everything behind a sequence pushed again, and starts a webhook that was stopped. */
  public Webhook replayWebhook(String id, long after) {
    return axis.post(webhook(id) + "/replay", Json.object("after", after), SignedAnswers::webhook);
  }

  /** What the node signs its calls to webhooks with; see {@link WebhookCalls}. */
  public WebhookKey webhookKey() {
    return axis.get(WEBHOOKS + "/key", SignedAnswers::webhookKey);
  }

  /**
   * The key to encrypt a letter to an agency with. It is asked for with each letter: keys are
   * replaced and revoked.
   *
   * @throws AxisRefused EX-0244 when the agency has published none, EX-0245 when it works at a desk
   *     alone, EX-0250 when another node serves it
   */
  public PublishedKey encryptionKey(String agency) {
    var code = URLEncoder.encode(agency, StandardCharsets.UTF_8);
    return axis.get("agencies/" + code + "/encryption-key", SignedAnswers::encryptionKey);
  }

  /** Publishes a key of this agency; letters are encrypted with the newest one in force. */
  public PublishedKey publishEncryptionKey(String publicJwk, Instant until) {
    var body = Json.withMember("jwk", publicJwk, "until", until.toString());
    return axis.post(ENCRYPTION_KEYS, body, SignedAnswers::encryptionKey);
  }

  /** The keys of this agency, the newest first. */
  public List<PublishedKey> encryptionKeys() {
    return axis.get(ENCRYPTION_KEYS, SignedAnswers::encryptionKeys);
  }

  /** Ends a key at once: what is encrypted for it is refused from now on. */
  public PublishedKey revokeEncryptionKey(String kid) {
    var path = ENCRYPTION_KEYS + "/" + URLEncoder.encode(kid, StandardCharsets.UTF_8) + "/revoke";
    return axis.post(path, Json.EMPTY, SignedAnswers::encryptionKey);
  }

  private static String document(String docId, String part) {
    return "documents/" + UUID.fromString(docId) + part;
  }

  private static String webhook(String id) {
    return WEBHOOKS + "/" + UUID.fromString(id);
  }
}
