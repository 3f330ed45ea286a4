package vn.lienthong.exchange.application;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.SignedCalls;
import vn.lienthong.exchange.domain.SeenNonces;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.SignatureRefused;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Signatures are checked before anything is read of the body; a nonce is spent last. */
@Service
class SignedCallsService implements SignedCalls {
  private static final Pattern NONCE = Pattern.compile("[\\x21-\\x7e]{8,128}");

  private final KnownSignatories signatories;
  private final SeenNonces nonces;
  private final ExchangeSettings settings;
  private final WallClock clock;

  SignedCallsService(
      KnownSignatories signatories, SeenNonces nonces, ExchangeSettings settings, WallClock clock) {
    this.signatories = signatories;
    this.nonces = nonces;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Caller authenticate(HttpMessage request, boolean hasBody) {
    var signature = signature(request);
    var missing = missing(signature, hasBody);
    if (!missing.isEmpty()) {
      throw new RuleViolated(ExchangeError.SIGNATURE_INCOMPLETE, String.join(", ", missing));
    }
    var caller = caller(request, signature);
    demandRecent(signature);
    var until = clock.now().plus(settings.signatureWindow().multipliedBy(2));
    if (!nonces.first(caller.principal(), signature.nonce().orElseThrow(), until)) {
      throw new RuleViolated(ExchangeError.NONCE_USED);
    }
    return caller;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void forgetNonces() {
    nonces.forget(clock.now());
  }

  /** The first signature; a message with several is that system's whose signature comes first. */
  private static MessageSignature signature(HttpMessage request) {
    try {
      return MessageSignature.of(request).get(0);
    } catch (SignatureRefused malformed) {
      throw new RuleViolated(ExchangeError.SIGNATURE_MALFORMED, malformed.detail());
    }
  }

  private static List<String> missing(MessageSignature signature, boolean hasBody) {
    var missing = new ArrayList<String>();
    if (!signature.covers("@method")) {
      missing.add("@method");
    }
    if (!coversTarget(signature)) {
      missing.add("@target-uri");
    }
    if (hasBody && !signature.covers("content-digest")) {
      missing.add("content-digest");
    }
    if (signature.created().isEmpty()) {
      missing.add("created");
    }
    if (signature.keyId().isEmpty()) {
      missing.add("keyid");
    }
    if (signature.nonce().filter(nonce -> NONCE.matcher(nonce).matches()).isEmpty()) {
      missing.add("nonce");
    }
    return missing;
  }

  private static boolean coversTarget(MessageSignature signature) {
    return signature.covers("@target-uri")
        || (signature.covers("@authority")
            && (signature.covers("@request-target")
                || (signature.covers("@path") && signature.covers("@query"))));
  }

  private Caller caller(HttpMessage request, MessageSignature signature) {
    var signatory =
        signatories
            .signatory(signature.keyId().orElseThrow())
            .orElseThrow(() -> new RuleViolated(ExchangeError.SIGNATURE_WRONG));
    for (var key : signatory.keys()) {
      var algorithm = Algorithm.of(key).orElseThrow();
      if (claims(signature, algorithm) && verifies(request, signature, algorithm, key)) {
        return signatory.caller();
      }
    }
    throw new RuleViolated(ExchangeError.SIGNATURE_WRONG);
  }

  private static boolean claims(MessageSignature signature, Algorithm algorithm) {
    return signature.claimedAlgorithm().filter(name -> !name.equals(algorithm.wire())).isEmpty();
  }

  private static boolean verifies(
      HttpMessage request, MessageSignature signature, Algorithm algorithm, PublicKey key) {
    try {
      signature.verify(request, algorithm, key);
      return true;
    } catch (SignatureRefused refused) {
      if (refused.reason() != SignatureRefused.Reason.WRONG) {
        throw new RuleViolated(ExchangeError.SIGNATURE_MALFORMED, refused.detail());
      }
      return false;
    }
  }

  private void demandRecent(MessageSignature signature) {
    var now = clock.now();
    var created = signature.created().orElseThrow();
    boolean outside =
        Duration.between(created, now).abs().compareTo(settings.signatureWindow()) > 0;
    if (outside || signature.expires().filter(now::isAfter).isPresent()) {
      throw new RuleViolated(
          ExchangeError.SIGNATURE_TIME,
          created.toString(),
          Instant.ofEpochSecond(now.getEpochSecond()).toString(),
          settings.signatureWindow().toMinutes());
    }
  }
}
