package vn.lienthong.peer;

import com.helger.httpclient.HttpClientFactory;
import com.helger.mime.CMimeType;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.AS4CryptoFactoryConfiguration;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * phase4 as the peer of the document axis: signed AS4 messages with signed receipts between two
 * sides in one process, as fast as its threads go. Usage: {@code PAYLOAD THREADS WARM-SECONDS
 * SECONDS}; prints one line of {@code name=value} pairs, times in milliseconds.
 */
public final class Phase4Peer {
  private static final Logger XML_SIGNATURES = Logger.getLogger("org.apache.jcp.xml.dsig");
  private static final double NANOS = 1e9;

  private Phase4Peer() {}

  public static void main(String[] arguments) throws Exception {
    var payload = Files.readAllBytes(Path.of(arguments[0]));
    int threads = Integer.parseInt(arguments[1]);
    var warm = Duration.ofSeconds(Long.parseLong(arguments[2]));
    var length = Duration.ofSeconds(Long.parseLong(arguments[3]));
    // it warns at each attachment although the digest is right
    XML_SIGNATURES.setLevel(Level.OFF);
    var data = Files.createTempDirectory(Path.of("").toAbsolutePath(), "phase4-");
    configure(KeyStores.make(data), data);
    try (var server = new As4Server(data)) {
      run(server.address(), payload, threads, warm);
      var before = cpu();
      long began = System.nanoTime();
      long[] nanos = run(server.address(), payload, threads, length);
      double seconds = (System.nanoTime() - began) / NANOS;
      System.out.println(report(nanos, seconds, cpu().minus(before)));
    }
    System.exit(0);
  }

  private static void configure(Path keys, Path data) {
    var crypto = "org.apache.wss4j.crypto.merlin.";
    for (var store : List.of("keystore", "truststore")) {
      System.setProperty(crypto + store + ".type", "jks");
      System.setProperty(crypto + store + ".file", keys.toString());
      System.setProperty(crypto + store + ".password", KeyStores.PASSWORD);
    }
    System.setProperty(crypto + "keystore.alias", KeyStores.ALIAS);
    System.setProperty(crypto + "keystore.private.password", KeyStores.PASSWORD);
    System.setProperty("global.datapath", data.toString());
    System.setProperty("global.debug", "false");
    System.setProperty("global.production", "true");
  }

  private static long[] run(String address, byte[] payload, int threads, Duration length)
      throws Exception {
    long end = System.nanoTime() + length.toNanos();
    var tasks = new ArrayList<Callable<List<Long>>>();
    for (int n = 0; n < threads; n++) {
      tasks.add(() -> send(address, payload, end));
    }
    var pool = Executors.newFixedThreadPool(threads);
    var all = new ArrayList<Long>();
    try {
      for (var sent : pool.invokeAll(tasks)) {
        all.addAll(sent.get());
      }
    } finally {
      pool.shutdownNow();
    }
    return all.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static List<Long> send(String address, byte[] payload, long end) throws IOException {
    var nanos = new ArrayList<Long>();
    var http = new HttpClientFactory();
    while (System.nanoTime() < end) {
      long asked = System.nanoTime();
      var result = send(address, payload, http);
      if (result != EAS4UserMessageSendResult.SUCCESS) {
        throw new IOException("phase4 answered " + result);
      }
      nanos.add(System.nanoTime() - asked);
    }
    return nanos;
  }

  private static EAS4UserMessageSendResult send(
      String address, byte[] payload, HttpClientFactory http) {
    return AS4Sender.builderUserMessage()
        .httpClientFactory(http)
        .pmode(As4Server.agreement(address))
        .service(As4Server.SERVICE)
        .action(As4Server.ACTION)
        .fromPartyID(As4Server.SENDER)
        .fromRole(As4Server.SENDER_ROLE)
        .toPartyID(As4Server.RECEIVER)
        .toRole(As4Server.RECEIVER_ROLE)
        .agreementRef(As4Server.AGREEMENT)
        .endpointURL(address)
        .as4ProfileID("bench")
        .pmodeResolver(
            (id, service, action, from, to, agreement, url) -> As4Server.agreement(address))
        .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false))
        .cryptoFactory(AS4CryptoFactoryConfiguration.getDefaultInstance())
        .withSigningParams(params ->
            params
                .setAlgorithmSign(ECryptoAlgorithmSign.RSA_SHA_256)
                .setAlgorithmSignDigest(ECryptoAlgorithmSignDigest.DIGEST_SHA_256))
        .addAttachment(
            AS4OutgoingAttachment.builder()
                .data(payload)
                // as XML it would be made canonical first, which costs the peer more
                .mimeType(CMimeType.APPLICATION_OCTET_STREAM)
                .filename("letter.edxml"))
        .sendMessageAndCheckForReceipt(
            problem -> System.err.println("phase4: " + problem.getMessage()));
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static String report(long[] nanos, double seconds, Duration cpu) {
    return String.format(
        Locale.ROOT,
        "exchanges=%d seconds=%.3f cpu=%.3f median=%.2f p99=%.2f",
        nanos.length,
        seconds,
        cpu.toNanos() / 1e6 / nanos.length,
        millis(nanos, 0.5),
        millis(nanos, 0.99));
  }

  private static double millis(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }
}
