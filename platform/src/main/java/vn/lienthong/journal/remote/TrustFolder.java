package vn.lienthong.journal.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates (PEM or DER) in a folder; read at each use, for it is seldom and may change. */
record TrustFolder(Path folder) {
  List<X509Certificate> certificates() throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    var certificates = new ArrayList<X509Certificate>();
    try (var files = Files.newDirectoryStream(folder, "*.{pem,crt,cer,der}")) {
      for (var file : files) {
        try (var in = Files.newInputStream(file)) {
          for (var found : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            certificates.add((X509Certificate) found);
          }
        } catch (CertificateException e) {
          throw new IOException(file + " holds no certificate", e);
        }
      }
    }
    return certificates;
  }
}
