package vn.lienthong.client.encryption;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.client.encryption.EncryptionFault.Reason;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.OutgoingFile;

/**
 * Encrypts the files of one letter for all its recipients: JWE in JSON serialisation (RFC 7516,
 * 7.2.1) with ECDH-ES+A256KW and A256GCM. Sender, DocumentId and name of the file are covered, so
 * that a file does not pass as one of another letter.
 *
 * <p>Each time a packet is written its files are encrypted anew: what is sent again must be the
 * packet that was written first, byte by byte.
 */
public final class FileEncryption {
  /** Bytes of a file at most: a JWE can be believed only once it was read to its end. */
  public static final int LARGEST = 50 * 1024 * 1024;

  static final JOSEObjectType TYPE = new JOSEObjectType("lienthong-file+jwe");
  static final String FROM = "from";
  static final String DOCUMENT_ID = "documentId";
  static final String NAME = "name";

  private static final int KEY_BYTES = 32;
  private static final JWEHeader ALGORITHMS =
      new JWEHeader(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM);

  private final SecureRandom chance = new SecureRandom();
  private final DocumentHeader letter;
  private final List<EncryptionKey> recipients;

  private FileEncryption(DocumentHeader letter, List<EncryptionKey> recipients) {
    this.letter = letter;
    this.recipients = recipients;
  }

  /**
   * For the files of a letter.
   *
   * @param recipients one key for each agency that the letter is addressed to
   */
  public static FileEncryption of(DocumentHeader letter, List<EncryptionKey> recipients) {
    if (recipients.isEmpty()) {
      throw new EncryptionFault(Reason.NO_KEY, "nobody to encrypt for");
    }
    return new FileEncryption(letter, List.copyOf(recipients));
  }

  /**
   * The file as it is to be attached, under its name with {@code .jwe} behind it. It is read when
   * the packet is written, which throws {@link Reason#TOO_LARGE}.
   */
  public OutgoingFile encrypt(String name, OutgoingFile.Content content) {
    return OutgoingFile.of(
        name + Attachment.ENCRYPTED_SUFFIX,
        () -> {
          try (var in = content.open()) {
            return encrypted(name, in);
          }
        });
  }

  private InputStream encrypted(String name, InputStream in) throws IOException {
    var plain = in.readNBytes(LARGEST + 1);
    if (plain.length > LARGEST) {
      throw new EncryptionFault(Reason.TOO_LARGE, name + " has more than " + LARGEST + " bytes");
    }
    try {
      return jwe(header(name), plain);
    } catch (JOSEException e) {
      throw new EncryptionFault(Reason.KEY_UNREADABLE, name, e);
    }
  }

  private JWEHeader header(String name) {
    return new JWEHeader.Builder(ALGORITHMS.getAlgorithm(), ALGORITHMS.getEncryptionMethod())
        .type(TYPE)
        .customParam(FROM, letter.from().organId())
        .customParam(DOCUMENT_ID, letter.documentId())
        .customParam(NAME, name)
        .build();
  }

  /**
   * The content is encrypted once; its key is wrapped for each recipient. The library takes the AAD
   * that it is given for the one of a single recipient where it is that of the header at hand, so
   * that header is not the shared one.
   */
  private InputStream jwe(JWEHeader header, byte[] plain) throws JOSEException {
    var shared = header.toBase64URL();
    var aad = shared.toString().getBytes(StandardCharsets.US_ASCII);
    var text = new JweText(shared);
    var contentKey = contentKey();
    var content = encrypter(recipients.get(0), contentKey).encrypt(ALGORITHMS, plain, aad);
    text.recipient(recipients.get(0).kid(), content);
    for (var other : recipients.subList(1, recipients.size())) {
      text.recipient(
          other.kid(), encrypter(other, contentKey).encrypt(ALGORITHMS, new byte[0], aad));
    }
    return text.with(content);
  }

  private static ECDHEncrypter encrypter(EncryptionKey recipient, SecretKey contentKey)
      throws JOSEException {
    return new ECDHEncrypter(recipient.key().toECPublicKey(), contentKey);
  }

  private SecretKey contentKey() {
    var bytes = new byte[KEY_BYTES];
    chance.nextBytes(bytes);
    return new SecretKeySpec(bytes, "AES");
  }
}
