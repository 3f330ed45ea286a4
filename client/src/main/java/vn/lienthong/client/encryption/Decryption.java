package vn.lienthong.client.encryption;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.client.encryption.EncryptionFault.Reason;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.AttachmentContent;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.PacketSource;

/** Opens the files of received packets with the keys of the agency, old ones among them. */
public final class Decryption {
  private final Map<String, DecryptionKey> keys;

  public Decryption(Collection<DecryptionKey> keys) {
    this.keys =
        keys.stream()
            .collect(Collectors.toMap(DecryptionKey::kid, Function.identity(), (a, b) -> a));
  }

  /**
   * A file of a packet.
   *
   * @param name as the sender named it
   * @param encrypted whether it was encrypted for this agency
   * @param content throws {@link EncryptionFault} when an encrypted one cannot be opened
   */
  public record ReceivedFile(String name, boolean encrypted, Content content) {
    /** The content that people want; to be closed by the caller. */
    public InputStream open() throws IOException {
      return content.open();
    }
  }

  /** Opens bytes. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * The files of a packet on disk; none for a status. A decrypted file is held in memory while it
   * is read.
   *
   * @throws EdxmlRefused when it is no packet
   */
  public List<ReceivedFile> files(Path packet) throws IOException, EdxmlRefused {
    if (!(EdxmlReader.read(packet) instanceof DocumentPacket document)) {
      return List.of();
    }
    var source = PacketSource.of(packet);
    return document.attachments().stream().map(file -> received(document, source, file)).toList();
  }

  private ReceivedFile received(DocumentPacket packet, PacketSource source, Attachment file) {
    Content content = () -> AttachmentContent.open(source, packet.facts().charset(), file);
    if (!file.encrypted()) {
      return new ReceivedFile(file.name(), false, content);
    }
    return new ReceivedFile(
        plainName(file.name()),
        true,
        () -> {
          try (var in = content.open()) {
            return decrypted(packet.header(), file, in);
          }
        });
  }

  private static String plainName(String name) {
    int suffix = name.lastIndexOf(Attachment.ENCRYPTED_SUFFIX);
    return suffix > 0 ? name.substring(0, suffix) : name;
  }

  private InputStream decrypted(DocumentHeader letter, Attachment file, InputStream in)
      throws IOException {
    if (file.size() > Jwe.LARGEST) {
      throw new EncryptionFault(Reason.TOO_LARGE, file.name());
    }
    var jwe = Jwe.read(in, file.name());
    for (var recipient : jwe.recipients()) {
      var key = keys.get(recipient.kid());
      if (key != null) {
        var header = jwe.header(recipient, file.name());
        var plain = decrypted(jwe, recipient, header, key, file.name());
        demandOfThis(letter, header, file.name());
        return new ByteArrayInputStream(plain);
      }
    }
    throw new EncryptionFault(Reason.NO_KEY, file.name());
  }

  private static byte[] decrypted(
      Jwe jwe, Jwe.Recipient recipient, JWEHeader header, DecryptionKey key, String name) {
    try {
      return new ECDHDecrypter(key.key().toECPrivateKey())
          .decrypt(
              header,
              new Base64URL(recipient.encryptedKey()),
              jwe.part("iv"),
              jwe.part("ciphertext"),
              jwe.part("tag"),
              jwe.part("protected").toString().getBytes(StandardCharsets.US_ASCII));
    } catch (JOSEException | IllegalArgumentException changed) {
      throw new EncryptionFault(Reason.CHANGED, name, changed);
    }
  }

  /** What the sender covered is what the envelope says. */
  private static void demandOfThis(DocumentHeader letter, JWEHeader header, String name) {
    boolean same =
        letter.from().organId().equals(header.getCustomParam(FileEncryption.FROM))
            && letter.documentId().equals(header.getCustomParam(FileEncryption.DOCUMENT_ID));
    if (!same) {
      throw new EncryptionFault(Reason.OF_ANOTHER_LETTER, name);
    }
  }
}
