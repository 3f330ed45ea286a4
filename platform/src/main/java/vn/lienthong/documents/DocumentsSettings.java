package vn.lienthong.documents;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Digital signatures of documents.
 *
 * @param sample true on a node with sample data: a key made by itself signs for everybody
 * @param keys folder of the sample's signing key
 * @param trust folder of trusted certificates (PEM, DER); a file {@code trust.csv} in it may say
 *     from and until which day each is trusted
 * @param checkSize larger files are not checked for signatures
 * @param checkUnpacked files that unpack to more are not checked for signatures
 * @param checkTime a check of signatures is given up after this time; of several files on a page
 *     none is begun after half of it
 * @param keyStore PKCS#12 file, or configuration file of a PKCS#11 module, of the signing key;
 *     empty = no key, or the sample's
 * @param keyStoreType {@code PKCS12} or {@code PKCS11}
 * @param keyStorePin password of the file or PIN of the token
 * @param keyAlias name of the signing key in its store; empty = the first one
 * @param markWidth width of the visible mark of a signature in the corner of a page, in millimetres
 * @param markHeight height of the visible mark of a signature in the corner of a page, in
 *     millimetres
 * @param markMargin distance of the visible mark of a signature from the edges, in millimetres
 * @param markFontSize size of the letters in the visible mark of a signature, in points
 */
@ConfigurationProperties("lienthong.documents")
public record DocumentsSettings(
    @DefaultValue("false") boolean sample,
    @DefaultValue("data/keys") Path keys,
    @DefaultValue("data/trust") Path trust,
    @DefaultValue("50MB") DataSize checkSize,
    @DefaultValue("200MB") DataSize checkUnpacked,
    @DefaultValue("10s") Duration checkTime,
    @DefaultValue("") String keyStore,
    @DefaultValue("PKCS12") String keyStoreType,
    @DefaultValue("") String keyStorePin,
    @DefaultValue("") String keyAlias,
    @DefaultValue("70") float markWidth,
    @DefaultValue("16") float markHeight,
    @DefaultValue("8") float markMargin,
    @DefaultValue("8") float markFontSize) {
  public DocumentsSettings {
    if (!keyStoreType.equals("PKCS12") && !keyStoreType.equals("PKCS11")) {
      throw new IllegalArgumentException("neither PKCS12 nor PKCS11: " + keyStoreType);
    }
  }
}
