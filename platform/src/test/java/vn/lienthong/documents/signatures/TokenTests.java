package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.testing.TestCa;

/**
 * A key in a PKCS#11 token, here SoftHSM, where the machine has it: {@code SOFTHSM2_CONF} names its
 * configuration, {@code SOFTHSM2_LIB} its library.
 */
@EnabledIfEnvironmentVariable(named = "SOFTHSM2_CONF", matches = ".+")
@EnabledIfEnvironmentVariable(named = "SOFTHSM2_LIB", matches = ".+")
class TokenTests {
  private static final String PIN = "1234";
  private static final String LABEL = "lien-thong-test";

  @TempDir Path folder;

  @Test
  void aKeyThatNeverLeavesItsTokenSigns() throws Exception {
    run("softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN);
    try {
      var configuration = folder.resolve("token.cfg");
      var library = System.getenv("SOFTHSM2_LIB");
      Files.writeString(
          configuration,
          "name=Test\nlibrary=" + library + "\nslotListIndex=0\nattributes=compatibility\n");
      var signer = TestCa.named("CN=Gốc").signer("CN=Văn thư");
      var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
      var store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, PIN.toCharArray());
      var chain = new Certificate[] {signer.certificate()};
      store.setKeyEntry("van-thu", signer.key(), null, chain);

      var key = KeyConfiguration.open(settings(configuration));
      var pdf = ASignedPdf.signed(ASignedPdf.unsigned(), key, Level.BASIC, null);

      var settings = ASignedPdf.settings(folder);
      var check =
          new BoundedCheck(settings, new TrustFolder(settings), ASignedPdf.WALL)
              .check(ASignedPdf.Source.of(pdf));
      assertThat(((Checked) check).signatures().get(0).signer()).isEqualTo("Văn thư");
    } finally {
      run("softhsm2-util", "--delete-token", "--token", LABEL);
    }
  }

  private DocumentsSettings settings(Path configuration) {
    var large = DataSize.ofMegabytes(1);
    var time = Duration.ofSeconds(60);
    return new DocumentsSettings(
        false,
        folder,
        folder,
        large,
        large,
        time,
        configuration.toString(),
        "PKCS11",
        PIN,
        "",
        70,
        16,
        8,
        8);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
