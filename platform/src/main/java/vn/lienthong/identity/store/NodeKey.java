package vn.lienthong.identity.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;

/**
 * Seals what the database must not hold in clear (AES-256-GCM). The key is a file outside the
 * database, made at the first start; a database without it can be read, but not used to sign in.
 */
@Component
public class NodeKey {
  private static final String FILE = "identity.key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  public NodeKey(IdentitySettings settings) {
    this.key = new SecretKeySpec(readOrMake(settings.keys()), "AES");
  }

  /** Seals bytes for one purpose and owner; they open only under the same label. */
  public byte[] seal(byte[] plain, String label) {
    var nonce = Ids.bytes(NONCE_BYTES);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, label);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  public byte[] open(byte[] sealed, String label) {
    var buffer = ByteBuffer.wrap(sealed);
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return run(Cipher.DECRYPT_MODE, nonce, rest, label);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, String label) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the node key does not open what was sealed", e);
    }
  }

  private static byte[] readOrMake(Path folder) {
    try {
      OwnerOnly.folder(folder);
      var file = folder.resolve(FILE);
      if (!Files.exists(file)) {
        make(folder, file);
      }
      OwnerOnly.close(file);
      var bytes = Files.readAllBytes(file);
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException("not a node key: " + file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written whole before it has its name, so that a second process never reads half a key. */
  private static void make(Path folder, Path file) throws IOException {
    var fresh = OwnerOnly.temporary(folder, FILE);
    Files.write(fresh, Ids.bytes(KEY_BYTES));
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.delete(fresh);
    }
  }
}
