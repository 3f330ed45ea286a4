package vn.lienthong.documents.signatures;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.shared.RuleViolated;

/** A key in a key store of Java: a PKCS#12 file, or a PKCS#11 token, which keeps its key. */
final class StoredKey implements SigningKey {
  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final KeyStore store;

  private StoredKey(KeyStore store, PrivateKey key, List<X509Certificate> chain) {
    this.store = store;
    this.key = key;
    this.chain = chain;
  }

  /**
   * @param alias empty for the first key of the store
   */
  static StoredKey of(KeyStore store, String alias, char[] pin) throws GeneralSecurityException {
    var name = alias.isEmpty() ? first(store) : alias;
    if (!(store.getKey(name, pin) instanceof PrivateKey key)) {
      throw new GeneralSecurityException("no private key " + name);
    }
    var chain =
        Arrays.stream(store.getCertificateChain(name)).map(X509Certificate.class::cast).toList();
    return new StoredKey(store, key, chain);
  }

  private static String first(KeyStore store) throws GeneralSecurityException {
    for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
      var alias = aliases.nextElement();
      if (store.isKeyEntry(alias)) {
        return alias;
      }
    }
    throw new GeneralSecurityException("the store holds no key");
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(byte[] bytes) {
    try {
      var algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      var signer =
          store.getType().equals("PKCS11")
              ? Signature.getInstance(algorithm, store.getProvider())
              : Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(bytes);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new RuleViolated(DocumentsError.KEY_UNUSABLE);
    }
  }
}
