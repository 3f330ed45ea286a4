package vn.lienthong.httpsig;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;
import vn.lienthong.httpsig.SignatureRefused.Reason;

/**
 * One signature of a message: what it covers, its parameters and its value (RFC 9421, section 4).
 */
public final class MessageSignature {
  public static final String INPUT_FIELD = "Signature-Input";
  public static final String FIELD = "Signature";

  private final String label;
  private final InnerList covered;
  private final ByteBuffer value;

  private MessageSignature(String label, InnerList covered, ByteBuffer value) {
    this.label = label;
    this.covered = covered;
    this.value = value;
  }

  /**
   * Signs a message that is about to be sent.
   *
   * @param components names of the fields and derived components to cover, in that order
   * @return the fields {@code Signature-Input} and {@code Signature} to send with it
   * @throws SignatureRefused a component that is unknown or that the message lacks
   */
  public static Map<String, String> sign(
      HttpMessage message, List<String> components, SigningKey key, Instant created, String nonce)
      throws SignatureRefused {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("created", created.getEpochSecond());
    parameters.put("nonce", nonce);
    parameters.put("keyid", key.id());
    var items = new ArrayList<Item<?>>();
    components.forEach(name -> items.add(StringItem.valueOf(name)));
    var covered = InnerList.valueOf(items).withParams(Parameters.valueOf(parameters));
    try {
      var value = key.algorithm().sign(key.key(), SignatureBase.of(message, covered));
      return Map.of(
          INPUT_FIELD, "sig=" + covered.serialize(),
          FIELD, "sig=" + ByteSequenceItem.valueOf(value).serialize());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("key " + key.id() + " cannot sign", e);
    }
  }

  /** A key to sign with and the name under which the other side knows it. */
  public record SigningKey(String id, Algorithm algorithm, Key key) {}

  /**
   * The signatures of a message, in the order of its {@code Signature-Input}; at least one.
   *
   * @throws SignatureRefused {@link Reason#MISSING}, {@link Reason#MALFORMED}
   */
  public static List<MessageSignature> of(HttpMessage message) throws SignatureRefused {
    var inputs = message.field("signature-input");
    var values = message.field("signature");
    if (inputs.isEmpty() || values.isEmpty()) {
      throw new SignatureRefused(Reason.MISSING, "no signature");
    }
    try {
      var found = new ArrayList<MessageSignature>();
      var signatures = new Parser(values).parseDictionary().get();
      for (var input : new Parser(inputs).parseDictionary().get().entrySet()) {
        if (input.getValue() instanceof InnerList covered
            && signatures.get(input.getKey()) instanceof ByteSequenceItem value) {
          found.add(new MessageSignature(input.getKey(), covered, value.get()));
        } else {
          throw new SignatureRefused(Reason.MALFORMED, input.getKey());
        }
      }
      if (found.isEmpty()) {
        throw new SignatureRefused(Reason.MISSING, "no signature");
      }
      return found;
    } catch (ParseException malformed) {
      throw new SignatureRefused(Reason.MALFORMED, String.valueOf(malformed.getMessage()));
    }
  }

  public String label() {
    return label;
  }

  /** True when the plain field or derived component of that name is covered. */
  public boolean covers(String component) {
    return covered.get().stream()
        .anyMatch(item -> item.get().equals(component) && item.getParams().isEmpty());
  }

  /** When the signer says it was made, UTC. */
  public Optional<Instant> created() {
    return time("created");
  }

  public Optional<Instant> expires() {
    return time("expires");
  }

  public Optional<String> nonce() {
    return text("nonce");
  }

  public Optional<String> keyId() {
    return text("keyid");
  }

  /** The algorithm the message claims; the key decides, this can only contradict it. */
  public Optional<String> claimedAlgorithm() {
    return text("alg");
  }

  /**
   * Checks the value against the message.
   *
   * @throws SignatureRefused {@link Reason#WRONG}, or a component that is unknown or absent
   */
  public void verify(HttpMessage message, Algorithm algorithm, Key key) throws SignatureRefused {
    var bytes = new byte[value.remaining()];
    value.duplicate().get(bytes);
    if (!algorithm.verifies(key, SignatureBase.of(message, covered), bytes)) {
      throw new SignatureRefused(Reason.WRONG, label);
    }
  }

  private Optional<String> text(String parameter) {
    return covered.getParams().get(parameter) instanceof StringItem text
        ? Optional.of(text.get())
        : Optional.empty();
  }

  private Optional<Instant> time(String parameter) {
    try {
      return covered.getParams().get(parameter) instanceof IntegerItem seconds
          ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
          : Optional.empty();
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }
}
