package vn.lienthong.peer;

import java.io.IOException;
import java.nio.file.Path;

/** A key for both sides, made anew by the JDK's keytool for every run. */
final class KeyStores {
  static final String ALIAS = "bench";
  static final String PASSWORD = "bench-only";

  private KeyStores() {}

  /** JKS, because phase4 reads its store for each message and PKCS#12 pays PBKDF2 every time. */
  static Path make(Path folder) throws IOException, InterruptedException {
    var store = folder.resolve("keys.jks");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-storetype",
                "JKS",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-alias",
                ALIAS,
                "-dname",
                "CN=bench",
                "-validity",
                "30",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-keypass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("keytool could not make a key");
    }
    return store;
  }
}
