package vn.lienthong.edxml;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What is true of the file as a whole.
 *
 * @param sha256 hex digest of all bytes
 * @param size bytes
 * @param charset encoding the bytes were read in
 * @param contentHash hex digest of header values, business block and attachment contents; the same
 *     for every order, prefix, layout and trace
 * @param signature what stands in the place of a packet signature; never verified here, because a
 *     re-serialising axis breaks it
 * @param findings in the order of the file
 */
public record PacketFacts(
    String sha256,
    long size,
    Charset charset,
    String contentHash,
    SignatureForm signature,
    List<Finding> findings) {
  public PacketFacts {
    findings = List.copyOf(findings);
  }

  /** Form of the packet signature. */
  public enum SignatureForm {
    NONE,
    /** In the xmldsig namespace. */
    XMLDSIG,
    /** In the namespace of the packet, as the reference client writes it: not verifiable. */
    PACKET_NAMESPACE,
    /** The empty {@code DigitalSignature} of the C# client. */
    PLACEHOLDER
  }
}
