package vn.lienthong.journal.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code verify-receipt FILE}: offline, exit code 0 when the receipt holds, 1 when not. */
final class VerifyReceipt {
  private static final int RAW_KEY = 32;
  private static final int WRAPPED_KEY = 44;

  private VerifyReceipt() {}

  @Command(
      name = "verify-receipt",
      mixinStandardHelpOptions = true,
      description = "Checks a receipt offline: leaf, inclusion proof, signed head.")
  interface Arguments {
    @Parameters(paramLabel = "FILE", description = "the receipt as JSON")
    Path file();

    @Option(names = "--key", paramLabel = "PEM", description = "public key of the node to trust")
    @Nullable Path key();
  }

  static CommandLine line() {
    return CommandRun.line(Arguments.class, VerifyReceipt::verify);
  }

  private static int verify(CommandLine line, Arguments arguments) throws IOException {
    var key = arguments.key();
    var trusted = key == null ? null : trusted(line, key);
    var receipt = new String(Files.readAllBytes(arguments.file()), StandardCharsets.UTF_8);
    if (!ReceiptCheck.isReceipt(receipt)) {
      throw new ParameterException(line, arguments.file() + " holds no receipt");
    }
    var fault = ReceiptCheck.fault(receipt, trusted);
    var out = line.getOut();
    out.println(fault.map(text -> "WRONG: " + text).orElse("OK: the receipt holds"));
    if (fault.isEmpty() && key == null) {
      out.println(
          "The key was taken from the receipt itself; give --key to check against the node's.");
    }
    out.flush();
    return fault.isPresent() ? 1 : 0;
  }

  private static byte[] trusted(CommandLine line, Path key) throws IOException {
    try {
      return rawKey(Files.readString(key));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, key + " holds no public key", e);
    }
  }

  /**
   * The last 32 bytes of the wrapped key in a PEM file.
   *
   * @throws IllegalArgumentException when it holds no Ed25519 public key
   */
  static byte[] rawKey(String pem) {
    var wrapped = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    if (wrapped.length != WRAPPED_KEY) throw new IllegalArgumentException("no Ed25519 key");
    return Arrays.copyOfRange(wrapped, wrapped.length - RAW_KEY, wrapped.length);
  }
}
