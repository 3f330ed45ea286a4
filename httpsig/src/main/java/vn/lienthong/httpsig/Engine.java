package vn.lienthong.httpsig;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures over elliptic curves: of Bouncy Castle where it is on the class path, which checks
 * three to eight times as many a second as the JDK does (17 and 25), else of the JDK. A private key
 * that does not leave its token stays with the JDK's own choice of provider.
 *
 * @param jdk name of the signature in the JDK
 * @param bouncy its name in Bouncy Castle
 * @param keys name of its keys in both
 */
record Engine(String jdk, String bouncy, String keys) {
  private static final @Nullable Provider CASTLE = castle();

  private static @Nullable Provider castle() {
    try {
      return (Provider)
          Class.forName("org.bouncycastle.jce.provider.BouncyCastleProvider")
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException absent) {
      return null;
    }
  }

  /** Signs as the present class path allows. */
  byte[] sign(PrivateKey key, byte[] base) throws GeneralSecurityException {
    return sign(key.getEncoded() == null ? null : CASTLE, key, base);
  }

  boolean verifies(PublicKey key, byte[] base, byte[] value) throws GeneralSecurityException {
    return verifies(CASTLE, key, base, value);
  }

  byte[] sign(@Nullable Provider provider, PrivateKey key, byte[] base)
      throws GeneralSecurityException {
    var signature = signature(provider);
    signature.initSign(provider == null ? key : (PrivateKey) translated(provider, key));
    signature.update(base);
    return signature.sign();
  }

  boolean verifies(@Nullable Provider provider, PublicKey key, byte[] base, byte[] value)
      throws GeneralSecurityException {
    var signature = signature(provider);
    signature.initVerify(provider == null ? key : (PublicKey) translated(provider, key));
    signature.update(base);
    return signature.verify(value);
  }

  private Signature signature(@Nullable Provider provider) throws GeneralSecurityException {
    return provider == null ? Signature.getInstance(jdk) : Signature.getInstance(bouncy, provider);
  }

  private Key translated(Provider provider, Key key) throws GeneralSecurityException {
    var factory = KeyFactory.getInstance(keys, provider);
    return key instanceof PublicKey
        ? factory.generatePublic(new X509EncodedKeySpec(key.getEncoded()))
        : factory.generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
  }
}
