package vn.lienthong.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.SignatureRefused;

/** Signs requests: method, target and digest of the body, each with a nonce of its own. */
final class Signing {
  private static final List<String> COVERED = List.of("@method", "@target-uri");

  private final SigningKey key;
  private final InstantSource clock;

  Signing(SigningKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A request that wants its method and body; {@code digest} is empty when there is no body. */
  HttpRequest.Builder signed(String method, URI target, String contentType, byte[] digest) {
    var request = HttpRequest.newBuilder(target);
    if (digest.length == 0) {
      return sign(request, new Outgoing(method, target, Map.of()), COVERED);
    }
    var promised = ContentDigest.ofSha256(digest);
    request.header("Content-Type", contentType).header(ContentDigest.FIELD, promised);
    var fields = Map.of(ContentDigest.FIELD.toLowerCase(Locale.ROOT), promised);
    var covered = Stream.concat(COVERED.stream(), fields.keySet().stream()).toList();
    return sign(request, new Outgoing(method, target, fields), covered);
  }

  private HttpRequest.Builder sign(
      HttpRequest.Builder request, HttpMessage message, List<String> covered) {
    try {
      var nonce = UUID.randomUUID().toString();
      MessageSignature.sign(message, covered, key, clock.instant(), nonce).forEach(request::header);
      return request;
    } catch (SignatureRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Outgoing(String method, URI target, Map<String, String> fields)
      implements HttpMessage {
    @Override
    public List<String> field(String name) {
      var value = fields.get(name);
      return value == null ? List.of() : List.of(value);
    }
  }
}
