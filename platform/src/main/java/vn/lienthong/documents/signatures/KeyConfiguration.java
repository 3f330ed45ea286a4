package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.RemoteSigningSettings;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.shared.WallClock;

/** Which key this node signs with, if any. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
  @Bean
  @Nullable SigningKey signingKey(DocumentsSettings settings, WallClock wall) {
    if (!settings.keyStore().isEmpty()) {
      return new LazyKey(() -> open(settings));
    }
    return settings.sample()
        ? new LazyKey(new SampleKey(settings.keys(), settings.trust(), wall))
        : null;
  }

  /** A remote service first, for those whose key is there. */
  @Bean
  SigningKeys holderKeys(DocumentsSettings settings, RemoteSigningSettings remote, WallClock wall) {
    var here = new HolderKeys(settings, wall);
    return remote.address().isEmpty()
        ? here
        : new RemoteKeys(new CscService(remote), remote, here, wall);
  }

  static SigningKey open(DocumentsSettings settings) throws IOException, GeneralSecurityException {
    var pin = settings.keyStorePin().toCharArray();
    return StoredKey.of(store(settings), settings.keyAlias(), pin);
  }

  static KeyStore store(DocumentsSettings settings) throws IOException, GeneralSecurityException {
    var pin = settings.keyStorePin().toCharArray();
    return settings.keyStoreType().equals("PKCS11")
        ? token(settings.keyStore(), pin)
        : file(Path.of(settings.keyStore()), pin);
  }

  private static KeyStore file(Path path, char[] pin) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(path)) {
      store.load(in, pin);
    }
    return store;
  }

  /** Hardware tokens (smart card, HSM) through the vendor's PKCS#11 library. */
  private static KeyStore token(String configuration, char[] pin)
      throws IOException, GeneralSecurityException {
    var provider = Security.getProvider("SunPKCS11").configure(configuration);
    var store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, pin);
    return store;
  }
}
