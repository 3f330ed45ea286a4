package vn.lienthong.journal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.JournalSettings;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.HeadText;
import vn.lienthong.shared.OwnerOnly;

/** The signing key as two PEM files in the data directory, made at the first start. */
@Component
class KeyFolder implements HeadKeys {
  private static final String PRIVATE = "journal.key";
  private static final String PUBLIC = "journal.pub";
  private static final String LAST_HEAD = "journal.head";

  private final Path folder;

  KeyFolder(JournalSettings settings) {
    this.folder = settings.keys();
  }

  @Override
  public boolean present() {
    return Files.exists(folder.resolve(PRIVATE));
  }

  @Override
  public synchronized HeadKey key() {
    try {
      if (!Files.exists(folder.resolve(PRIVATE))) create();
      OwnerOnly.close(folder.resolve(PRIVATE));
      var factory = KeyFactory.getInstance("Ed25519");
      var publicKey = factory.generatePublic(new X509EncodedKeySpec(read(PUBLIC)));
      var privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(read(PRIVATE)));
      return new HeadKey(new KeyPair(publicKey, privateKey));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the journal's key in " + folder + " cannot be read", e);
    }
  }

  @Override
  public Optional<SignedHead> lastHead() {
    try {
      var file = folder.resolve(LAST_HEAD);
      return Files.exists(file) ? HeadText.parse(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not synced to disk: a head lost by a power cut is merely an older witness. */
  @Override
  public void keepHead(SignedHead head) {
    try {
      var fresh = folder.resolve(LAST_HEAD + ".new");
      Files.writeString(fresh, HeadText.write(head));
      Files.move(fresh, folder.resolve(LAST_HEAD), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The private half comes last: while it is missing, both are made anew. */
  private void create() throws IOException, GeneralSecurityException {
    OwnerOnly.folder(folder);
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    write(PUBLIC, "PUBLIC KEY", pair.getPublic().getEncoded());
    write(PRIVATE, "PRIVATE KEY", pair.getPrivate().getEncoded());
  }

  /** The private file appears at once and whole, readable by its owner only. */
  private void write(String name, String label, byte[] der) throws IOException {
    var file = OwnerOnly.temporary(folder, name);
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.write(
        file, List.of("-----BEGIN " + label + "-----", body, "-----END " + label + "-----"));
    Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] read(String name) throws IOException {
    var pem = Files.readString(folder.resolve(name));
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}
