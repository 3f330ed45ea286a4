package vn.lienthong.documents.signatures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SigningKeys.Holder;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.TestCa;

/**
 * Signs with a key in a token. A program of its own: the library of the token reads its
 * configuration from the environment.
 */
final class TokenProgram {
  static final String PIN = "1234";

  private TokenProgram() {}

  public static void main(String... arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var configuration =
        Files.writeString(
            folder.resolve("token.cfg"),
            "name=Test\nlibrary=" + arguments[1] + "\nslotListIndex=0\nattributes=compatibility\n");
    // first of all: whoever is signed in to a token is, with whatever PIN
    refused(
        "wrong pin",
        () ->
            new LazyKey(() -> KeyConfiguration.open(settings(folder, configuration, "0000")))
                .chain());
    var settings = settings(folder, configuration, PIN);
    var store = KeyConfiguration.store(settings);
    put(store, "van-thu", "CN=Văn thư");
    put(store, "p-1", "CN=Đặng Thị Ước");
    System.out.println("key: " + store.getKey("p-1", PIN.toCharArray()).getClass().getName());

    var signing = new DssSigning(settings, Optional.empty(), ASignedPdf.WALL);
    var byNode =
        signing.sign(
            ASignedPdf.unsigned(), KeyConfiguration.open(settings), Level.BASIC, ASignedPdf.MARK);
    var holders = new HolderKeys(settings, ASignedPdf.WALL);
    var leader = holders.of(new Holder("p-1", "Đặng Thị Ước"));
    Files.write(
        folder.resolve("signed.pdf"), signing.sign(byNode, leader, Level.BASIC, ASignedPdf.MARK));
    refused("nobody", () -> holders.of(new Holder("p-2", "Không có khóa")).chain());
  }

  private static void put(KeyStore store, String label, String name) throws Exception {
    var signer = TestCa.named("CN=Gốc").signer(name);
    store.setKeyEntry(label, signer.key(), null, new Certificate[] {signer.certificate()});
  }

  private static void refused(String what, Runnable call) {
    try {
      call.run();
    } catch (RuleViolated violated) {
      System.out.println(what + ": " + violated.error().code());
    }
  }

  private static DocumentsSettings settings(Path folder, Path configuration, String pin) {
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
        pin,
        "van-thu",
        70,
        16,
        8,
        8);
  }
}
