package vn.lienthong.journal.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import vn.lienthong.shared.OwnerOnly;

/**
 * The key of the sample authority as a PKCS#12 file, guarded by the rights of its folder; its
 * certificate is laid into the folder of those that are believed.
 */
record SampleKeyFile(Path keys, Path trust) {
  private static final String NAME = "sample-time-stamps";

  /** What the file holds. */
  record Entry(PrivateKey privateKey, X509Certificate certificate) {}

  /** Makes a key where none is there. */
  interface Making {
    Entry make() throws GeneralSecurityException;
  }

  Entry read(Making making) throws IOException, GeneralSecurityException {
    var file = keys.resolve(NAME + ".p12");
    var store = KeyStore.getInstance("PKCS12");
    var password = NAME.toCharArray();
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        store.load(in, password);
      }
    } else {
      store.load(null, password);
      var made = making.make();
      var chain = new Certificate[] {made.certificate()};
      store.setKeyEntry(NAME, made.privateKey(), password, chain);
      OwnerOnly.folder(keys);
      var fresh = OwnerOnly.temporary(keys, NAME);
      try (var out = Files.newOutputStream(fresh)) {
        store.store(out, password);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
    var certificate = (X509Certificate) store.getCertificate(NAME);
    believe(certificate);
    return new Entry((PrivateKey) store.getKey(NAME, password), certificate);
  }

  private void believe(X509Certificate certificate) throws IOException, GeneralSecurityException {
    OwnerOnly.folder(trust);
    var body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    Files.writeString(
        trust.resolve(NAME + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }
}
