package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.SignatureReport.Checked;

/**
 * Keys in a PKCS#11 token, here SoftHSM 2 ({@code apt-get install softhsm2}) with a token made for
 * the test.
 */
class TokenTests {
  private static final List<String> LIBRARIES =
      List.of(
          "/usr/lib/softhsm/libsofthsm2.so",
          "/usr/lib64/pkcs11/libsofthsm2.so",
          "/usr/local/lib/softhsm/libsofthsm2.so");
  private static final List<String> TOOLS =
      List.of("/usr/bin/softhsm2-util", "/usr/local/bin/softhsm2-util");

  @TempDir Path folder;

  @Test
  void keysThatNeverLeaveTheirTokenSignForTheNodeAndForAPerson() throws Exception {
    var library = installed(LIBRARIES);
    var tool = installed(TOOLS);
    assumeTrue(
        library.isPresent() && tool.isPresent(),
        "no PKCS#11 token is tried: SoftHSM is not installed (apt-get install softhsm2)");
    Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
    var pin = TokenProgram.PIN;
    run(tool.get(), "--init-token", "--free", "--label", "thu", "--pin", pin, "--so-pin", pin);

    var said =
        run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            TokenProgram.class.getName(),
            folder.toString(),
            library.get());

    assertThat(said).contains("nobody: DO-0104", "wrong pin: DO-0102", "key: sun.security.pkcs11");
    var settings = ASignedPdf.settings(folder);
    var pdf = ASignedPdf.Source.of(Files.readAllBytes(folder.resolve("signed.pdf")));
    var check = new BoundedCheck(settings, new TrustFolder(settings), ASignedPdf.WALL).check(pdf);
    assertThat(((Checked) check).signatures())
        .extracting(PdfSignature::signer)
        .containsExactly("Văn thư", "Đặng Thị Ước");
    assertThat(((Checked) check).signatures())
        .extracting(PdfSignature::content)
        .doesNotContain(PdfSignature.Content.BROKEN);
  }

  private static Optional<String> installed(List<String> places) {
    return places.stream().filter(place -> Files.isReadable(Path.of(place))).findFirst();
  }

  private String run(String... command) throws Exception {
    var builder = new ProcessBuilder(Stream.of(command).toList()).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
