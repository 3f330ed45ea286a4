package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The signed face of a node as an agency's system sees it: every call is signed (RFC 9421), every
 * submission is answered with a receipt. Safe for use by several threads; one object serves for the
 * life of the program. Every call may throw {@link AxisRefused} or {@link AxisUnreachable}; faults
 * of the way are retried before that, each attempt signed anew, refusals never.
 */
public final class SignedAxis {
  private static final String XML = "application/xml";
  private static final String JSON = "application/json";

  private final SignedAxisSettings settings;
  private final Transport transport;
  private final Signing signing;

  public SignedAxis(SignedAxisSettings settings) {
    this(settings, Timing.ofTheMachine());
  }

  /** For programs, and tests, that keep clock and waiting in their own hands. */
  public SignedAxis(SignedAxisSettings settings, Timing timing) {
    this.settings = settings;
    this.transport = new Transport(settings.patience(), timing);
    this.signing = new Signing(settings.key(), timing.clock());
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
    return transport.carry(
        new Question<Submitted>("POST", settings.operation("documents"), XML, digest) {
          @Override
          BodyPublisher publisher() throws IOException {
            return BodyPublishers.ofFile(packet);
          }

          @Override
          Submitted answer(byte[] body) throws IOException {
            return SignedAnswers.submitted(body);
          }
        },
        progress);
  }

  /** Hands in a packet that is held in memory. */
  public Submitted submit(byte[] packet) {
    return transport.carry(
        new Question<Submitted>("POST", settings.operation("documents"), XML, sha256(packet)) {
          @Override
          BodyPublisher publisher() {
            return BodyPublishers.ofByteArray(packet);
          }

          @Override
          Submitted answer(byte[] body) throws IOException {
            return SignedAnswers.submitted(body);
          }
        },
        Progress.UNWATCHED);
  }

  /** What waits for this agency behind a cursor, the oldest first; 0 begins. */
  public InboxPage inbox(MessageType type, long after, int limit) {
    var query = "inbox?type=%s&after=%d&limit=%d".formatted(type.wireName(), after, limit);
    return transport.carry(
        new Question<InboxPage>("GET", settings.operation(query), "", new byte[0]) {
          @Override
          InboxPage answer(byte[] body) throws IOException {
            return SignedAnswers.inbox(body);
          }
        },
        Progress.UNWATCHED);
  }

  /**
   * Fetches the packet into the target and returns when it is safely on disk; the target appears
   * only then.
   *
   * @throws UncheckedIOException when the target cannot be written
   */
  public void fetch(String docId, Path target) {
    try (var file = PendingFile.beside(target)) {
      transport.carry(new Fetch(document(docId, ""), file.path()), Progress.UNWATCHED);
      file.commit();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Fetches a packet into memory, for one whose size the caller need not fear. */
  public byte[] fetch(String docId) {
    return transport.carry(
        new Question<byte[]>("GET", document(docId, ""), "", new byte[0]) {
          @Override
          byte[] answer(byte[] body) {
            return body;
          }
        },
        Progress.UNWATCHED);
  }

  /**
   * Tells the axis how far an item is: {@code done}, {@code fail}, {@code processing}, or a
   * two-digit status of Decision 28/2018/QĐ-TTg.
   */
  public void move(String docId, String state) {
    var body = "{\"state\":\"%s\"}".formatted(state).getBytes(StandardCharsets.UTF_8);
    transport.carry(
        new Question<String>("POST", document(docId, "/state"), JSON, sha256(body)) {
          @Override
          BodyPublisher publisher() {
            return BodyPublishers.ofByteArray(body);
          }

          @Override
          String answer(byte[] none) {
            return "";
          }
        },
        Progress.UNWATCHED);
  }

  /**
   * Tells the axis that this agency holds all these documents durably: they leave the inbox.
   *
   * @param docIds 1 to 1000 of them
   * @return those that the agency did not receive
   */
  public List<String> done(Collection<String> docIds) {
    var body =
        docIds.stream()
            .map(docId -> '"' + UUID.fromString(docId).toString() + '"')
            .collect(Collectors.joining(",", "{\"docIds\":[", "]}"))
            .getBytes(StandardCharsets.UTF_8);
    return transport.carry(
        new Question<List<String>>("POST", settings.operation("inbox/done"), JSON, sha256(body)) {
          @Override
          BodyPublisher publisher() {
            return BodyPublishers.ofByteArray(body);
          }

          @Override
          List<String> answer(byte[] answer) throws IOException {
            return SignedAnswers.notFound(answer);
          }
        },
        Progress.UNWATCHED);
  }

  /** Receipts of a document as JSON: of its acceptance and of each hand-over. */
  public String receipts(String docId) {
    return transport.carry(
        new Question<String>("GET", document(docId, "/receipts"), "", new byte[0]) {
          @Override
          String answer(byte[] body) {
            return new String(body, StandardCharsets.UTF_8);
          }
        },
        Progress.UNWATCHED);
  }

  private URI document(String docId, String part) {
    return settings.operation("documents/" + UUID.fromString(docId) + part);
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** A signed call whose answer is held in memory. */
  private abstract class Question<R> implements Transport.Call<byte[], R> {
    private final String method;
    private final URI target;
    private final String contentType;
    private final byte[] digest;

    Question(String method, URI target, String contentType, byte[] digest) {
      this.method = method;
      this.target = target;
      this.contentType = contentType;
      this.digest = digest;
    }

    BodyPublisher publisher() throws IOException {
      return BodyPublishers.noBody();
    }

    abstract R answer(byte[] body) throws IOException;

    @Override
    public HttpRequest request(Activity activity) throws IOException {
      return signing
          .signed(method, target, contentType, digest)
          .method(method, activity.watch(publisher()))
          .build();
    }

    @Override
    public BodyHandler<byte[]> body(Activity activity) {
      return head -> activity.watch(BodySubscribers.ofByteArray(), -1);
    }

    @Override
    public R read(HttpResponse<byte[]> response) throws IOException {
      return answer(SignedAnswers.agreed(response.statusCode(), response.body()));
    }
  }

  /** A packet into a file, overwritten from the start at each attempt. */
  private final class Fetch implements Transport.Call<Path, Path> {
    private final URI target;
    private final Path file;

    Fetch(URI target, Path file) {
      this.target = target;
      this.file = file;
    }

    @Override
    public HttpRequest request(Activity activity) {
      return signing.signed("GET", target, "", new byte[0]).GET().build();
    }

    @Override
    public BodyHandler<Path> body(Activity activity) {
      return activity.intoFile(file);
    }

    @Override
    public Path read(HttpResponse<Path> response) throws IOException {
      if (response.statusCode() >= 300) {
        SignedAnswers.agreed(response.statusCode(), Files.readAllBytes(file));
      }
      return file;
    }
  }
}
