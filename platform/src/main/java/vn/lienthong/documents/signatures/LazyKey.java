package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.shared.RuleViolated;

/** Opened at the first signature: a start without a token in its slot is a start all the same. */
final class LazyKey implements SigningKey {
  private static final Logger LOG = LoggerFactory.getLogger(LazyKey.class);

  private final Opening opening;
  private final AtomicReference<@Nullable SigningKey> opened = new AtomicReference<>();

  LazyKey(Opening opening) {
    this.opening = opening;
  }

  /** Opens the store of a key. */
  interface Opening {
    SigningKey open() throws IOException, GeneralSecurityException;
  }

  @Override
  public List<X509Certificate> chain() {
    return key().chain();
  }

  @Override
  public byte[] sign(byte[] bytes) {
    return key().sign(bytes);
  }

  private synchronized SigningKey key() {
    var known = opened.get();
    if (known != null) {
      return known;
    }
    try {
      var fresh = opening.open();
      opened.set(fresh);
      return fresh;
    } catch (IOException
        | GeneralSecurityException
        | ProviderException
        | InvalidParameterException e) {
      LOG.warn("the signing key cannot be opened: {}", e.toString());
      throw new RuleViolated(DocumentsError.KEY_UNUSABLE);
    }
  }
}
