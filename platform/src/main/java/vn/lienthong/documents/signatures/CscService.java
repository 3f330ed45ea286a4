package vn.lienthong.documents.signatures;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.RemoteSigningSettings;
import vn.lienthong.shared.RuleViolated;

/**
 * A service that speaks the API of the Cloud Signature Consortium, version 2: {@code
 * credentials/list}, {@code credentials/info}, {@code credentials/authorize} and {@code
 * signatures/signHash}. Credentials that somebody has to release in a browser ({@code oauth2code})
 * are not used: nobody sits in front of the node.
 */
final class CscService implements SigningService {
  private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
  private static final String ECDSA_SHA_256 = "1.2.840.10045.4.3.2";
  private static final String RSA_SHA_256 = "1.2.840.113549.1.1.11";
  private static final String CREDENTIAL = "credentialID";

  private final CscCalls calls;
  private final RemoteSigningSettings settings;

  CscService(RemoteSigningSettings settings) {
    this.calls = new CscCalls(settings);
    this.settings = settings;
  }

  @Override
  public List<String> credentials(String user) {
    var answer = calls.post("credentials/list", Map.of("userID", user, "onlyValid", true));
    return answer.path("credentialIDs").valueStream().map(JsonNode::asString).toList();
  }

  @Override
  public Credential credential(String id) {
    var answer =
        calls.post(
            "credentials/info",
            Map.of(CREDENTIAL, id, "certificates", "chain", "certInfo", true, "authInfo", true));
    if (!answer.at("/key/status").asString("enabled").equals("enabled")) {
      throw refused("key_disabled");
    }
    return new Credential(id, chain(answer.at("/cert/certificates")), pinAsked(answer));
  }

  /** Version 2 has the mode in an object, version 1 as text. */
  private static boolean pinAsked(JsonNode answer) {
    var mode = answer.at("/auth/mode").asString(answer.path("authMode").asString("implicit"));
    return switch (mode) {
      case "explicit" -> true;
      case "implicit" -> false;
      default -> throw refused("auth_mode_not_supported");
    };
  }

  private static List<X509Certificate> chain(JsonNode certificates) {
    var chain = new ArrayList<X509Certificate>();
    try {
      var factory = CertificateFactory.getInstance("X.509");
      for (var certificate : certificates) {
        var encoded = Base64.getMimeDecoder().decode(certificate.asString(""));
        chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
      }
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw refused("certificate_unreadable");
    }
    if (chain.isEmpty()) {
      throw refused("certificate_missing");
    }
    return chain;
  }

  @Override
  public byte[] sign(Credential credential, byte[] sha256) {
    var hashes = List.of(Base64.getEncoder().encodeToString(sha256));
    var answer =
        calls.post(
            "signatures/signHash",
            Map.of(
                CREDENTIAL,
                credential.id(),
                "SAD",
                authorized(credential, hashes),
                "hashes",
                hashes,
                "hashAlgorithmOID",
                SHA_256,
                "signAlgo",
                algorithm(credential)));
    try {
      return Base64.getMimeDecoder().decode(answer.at("/signatures/0").asString(""));
    } catch (IllegalArgumentException unreadable) {
      throw refused("signature_unreadable");
    }
  }

  /** The signature activation data, which hold for this digest alone. */
  private String authorized(Credential credential, List<String> hashes) {
    var pin =
        credential.pinAsked()
            ? List.of(Map.of("id", settings.pinName(), "value", settings.pin()))
            : List.of();
    var answer =
        calls.post(
            "credentials/authorize",
            Map.of(
                CREDENTIAL,
                credential.id(),
                "numSignatures",
                1,
                "hashes",
                hashes,
                "hashAlgorithmOID",
                SHA_256,
                "authData",
                pin));
    var activation = answer.path("SAD").asString("");
    if (activation.isEmpty()) {
      throw refused("not_authorized");
    }
    return activation;
  }

  private static String algorithm(Credential credential) {
    return switch (credential.chain().get(0).getPublicKey().getAlgorithm()) {
      case "EC" -> ECDSA_SHA_256;
      case "RSA" -> RSA_SHA_256;
      default -> throw refused("key_not_supported");
    };
  }

  private static RuleViolated refused(String why) {
    return new RuleViolated(DocumentsError.SERVICE_REFUSED, why);
  }
}
