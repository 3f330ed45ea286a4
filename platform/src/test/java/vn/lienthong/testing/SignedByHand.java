package vn.lienthong.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.SignatureRefused;

/** Signs a request without the SDK, as somebody who reads nothing but the description. */
public final class SignedByHand {
  private SignedByHand() {}

  /** A request with its body and signature; an empty body is none. */
  public static HttpRequest.Builder request(
      String method, URI target, byte[] body, SigningKey key) {
    var covered = new ArrayList<>(List.of("@method", "@target-uri"));
    var request = HttpRequest.newBuilder(target);
    var digest = body.length == 0 ? "" : digest(body);
    if (body.length > 0) {
      covered.add("content-digest");
      request.header(ContentDigest.FIELD, digest);
    }
    try {
      MessageSignature.sign(
              new Message(method, target, digest),
              covered,
              key,
              Instant.now(),
              UUID.randomUUID().toString())
          .forEach(request::header);
    } catch (SignatureRefused impossible) {
      throw new IllegalStateException(impossible);
    }
    return body.length == 0
        ? request.method(method, BodyPublishers.noBody())
        : request.method(method, BodyPublishers.ofByteArray(body));
  }

  private static String digest(byte[] body) {
    try {
      return ContentDigest.ofSha256(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Message(String method, URI target, String digest) implements HttpMessage {
    @Override
    public List<String> field(String name) {
      return name.equals("content-digest") ? List.of(digest) : List.of();
    }
  }
}
