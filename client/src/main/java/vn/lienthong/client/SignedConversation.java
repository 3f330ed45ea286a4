package vn.lienthong.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Signed calls to a node and what they are answered; each attempt is signed anew. */
final class SignedConversation {
  private static final String JSON = "application/json";
  private static final byte[] NOTHING = {};

  private final SignedAxisSettings settings;
  private final Transport transport;
  private final Signing signing;

  SignedConversation(SignedAxisSettings settings, Timing timing) {
    this.settings = settings;
    this.transport = new Transport(settings.patience(), timing);
    this.signing = new Signing(settings.key(), timing.clock());
  }

  /** Makes sense of the body of an answer that agreed. */
  @FunctionalInterface
  interface Reader<R> {
    R read(byte[] body) throws IOException;
  }

  /** A body that can be sent from its start as often as needed. */
  @FunctionalInterface
  interface Content {
    BodyPublisher publisher() throws IOException;
  }

  <R> R get(String path, Reader<R> reader) {
    return carry(new Question<>("GET", path, reader), Progress.UNWATCHED);
  }

  void delete(String path) {
    carry(new Question<>("DELETE", path, body -> ""), Progress.UNWATCHED);
  }

  <R> R post(String path, byte[] json, Reader<R> reader) {
    var question = new Question<>("POST", path, reader);
    question.send(JSON, FileHash.sha256(json), () -> BodyPublishers.ofByteArray(json));
    return carry(question, Progress.UNWATCHED);
  }

  <R> R post(
      String path, String type, byte[] digest, Content content, Reader<R> reader, Progress told) {
    var question = new Question<>("POST", path, reader);
    question.send(type, digest, content);
    return carry(question, told);
  }

  void patch(String path, Map<String, String> fields, byte[] piece, Progress told) {
    var question = new Question<>("PATCH", path, body -> "");
    question.fields = fields;
    question.send(
        "application/octet-stream",
        FileHash.sha256(piece),
        () -> BodyPublishers.ofByteArray(piece));
    carry(question, told);
  }

  /** Overwrites the file with what is answered. */
  void fetch(String path, Path file) {
    transport.carry(new Fetch<>(path, NOTHING, file, whole -> whole), Progress.UNWATCHED);
  }

  /**
   * The same for what a JSON object asks for.
   *
   * @param reader makes sense of the file; what it cannot read is asked for again
   */
  <R> R fetch(String path, byte[] json, Path file, FileReader<R> reader) {
    return transport.carry(new Fetch<>(path, json, file, reader), Progress.UNWATCHED);
  }

  /** Makes sense of an answer that lies in a file. */
  @FunctionalInterface
  interface FileReader<R> {
    R read(Path file) throws IOException;
  }

  private <R> R carry(Question<R> question, Progress told) {
    return transport.carry(question, told);
  }

  /** A signed call whose answer is held in memory. */
  private final class Question<R> implements Transport.Call<byte[], R> {
    private final String method;
    private final URI target;
    private final Reader<R> reader;
    private String contentType = "";
    private byte[] digest = NOTHING;
    private Content content = BodyPublishers::noBody;
    private Map<String, String> fields = Map.of();

    Question(String method, String path, Reader<R> reader) {
      this.method = method;
      this.target = settings.operation(path);
      this.reader = reader;
    }

    void send(String type, byte[] sha256, Content body) {
      contentType = type;
      digest = sha256;
      content = body;
    }

    @Override
    public HttpRequest request(Activity activity) throws IOException {
      var request =
          signing
              .signed(method, target, contentType, digest)
              .method(method, activity.watch(content.publisher()));
      fields.forEach(request::header);
      return request.build();
    }

    @Override
    public BodyHandler<byte[]> body(Activity activity) {
      return head -> activity.watch(BodySubscribers.ofByteArray(), -1);
    }

    @Override
    public R read(HttpResponse<byte[]> response) throws IOException {
      return reader.read(SignedAnswers.agreed(response.statusCode(), response.body()));
    }
  }

  /** Into a file, overwritten from the start at each attempt. */
  private final class Fetch<R> implements Transport.Call<Path, R> {
    private final URI target;
    private final byte[] json;
    private final Path file;
    private final FileReader<R> reader;

    Fetch(String path, byte[] json, Path file, FileReader<R> reader) {
      this.target = settings.operation(path);
      this.json = json;
      this.file = file;
      this.reader = reader;
    }

    @Override
    public HttpRequest request(Activity activity) {
      return json.length == 0
          ? signing.signed("GET", target, "", NOTHING).GET().build()
          : signing
              .signed("POST", target, JSON, FileHash.sha256(json))
              .POST(BodyPublishers.ofByteArray(json))
              .build();
    }

    @Override
    public BodyHandler<Path> body(Activity activity) {
      return activity.intoFile(file);
    }

    @Override
    public R read(HttpResponse<Path> response) throws IOException {
      if (response.statusCode() >= 300) {
        SignedAnswers.agreed(response.statusCode(), Files.readAllBytes(file));
      }
      return reader.read(file);
    }
  }
}
