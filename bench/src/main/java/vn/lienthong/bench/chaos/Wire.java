package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.SignatureRefused;

/** Calls made by hand, which a good client would not make. */
final class Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI node;
  private final SigningKey key;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Wire(URI node, SigningKey key, InstantSource clock) {
    this.node = node;
    this.key = key;
    this.clock = clock;
  }

  /** Address of a path at the node. */
  URI at(String path) {
    return node.resolve(path);
  }

  /** The fields that sign a call with a body. */
  Map<String, String> signature(String method, URI target, byte[] body) {
    var digest = ContentDigest.of(body);
    var message = new Outgoing(method, target, digest);
    try {
      var fields = new LinkedHashMap<String, String>();
      fields.put(ContentDigest.FIELD, digest);
      fields.putAll(
          MessageSignature.sign(
              message,
              List.of("@method", "@target-uri", "content-digest"),
              key,
              clock.instant(),
              UUID.randomUUID().toString()));
      return fields;
    } catch (SignatureRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A signed call, which may be sent more than once. */
  HttpRequest signed(String method, String path, String contentType, byte[] body) {
    var target = at(path);
    var request =
        HttpRequest.newBuilder(target).timeout(PATIENCE).header("Content-Type", contentType);
    signature(method, target, body).forEach(request::header);
    return request.method(method, BodyPublishers.ofByteArray(body)).build();
  }

  /** Sends a call. */
  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  private record Outgoing(String method, URI target, String digest) implements HttpMessage {
    @Override
    public List<String> field(String name) {
      return name.equals("content-digest") ? List.of(digest) : List.of();
    }
  }
}
