package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.identity.Systems;
import vn.lienthong.journal.Heads;
import vn.lienthong.shared.Caller;

/** What docs/integrators.md tells a vendor to do, done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegratorsGuideTests extends DeskNode {
  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Path LETTER = DOCS.resolve("api/letter.edxml");
  private static final Path CHECK = DOCS.resolve("examples/CheckReceipt.java");
  private static final String SYSTEM = "000.00.00.G22";
  private static final String ED25519 = "-algorithm ed25519";
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @Autowired Systems systems;
  @Autowired Heads heads;
  @Autowired JsonMapper json;
  @TempDir static Path folder;
  private String guide;
  private Method fault;
  private Path submitted;

  /** How a command ended. */
  private record Run(int code, String output) {}

  @BeforeAll
  void readTheGuideAndSubmitItsLetter() throws Exception {
    guide = Files.readString(DOCS.resolve("integrators.md"));
    fault = compiled().getDeclaredMethod("fault", String.class, String.class);
    fault.setAccessible(true);
    submitted = folder.resolve("receipt.json");
    var sdk = firstExchange(key(ED25519), submitted);
    assertThat(sdk.code()).as(sdk.output()).isZero();
  }

  private Class<?> compiled() throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", folder.toString(), CHECK.toString())).isZero();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      return loader.loadClass("CheckReceipt");
    }
  }

  @Test
  void theJavaOfTheGuideHandsALetterInAndKeepsItsReceipt() throws Exception {
    var again = firstExchange(key(ED25519), folder.resolve("again.json"));
    assertThat(again.code()).as(again.output()).isZero();
    assertThat(again.output()).contains("handed in before");
    assertThat(Files.readString(folder.resolve("again.json")))
        .contains("lienthong-receipt-1")
        .contains(json.readTree(Files.readString(submitted)).path("entry").asString());
  }

  @Test
  void theCoordinatesOfTheSdkAreThoseOfThisBuild() throws Exception {
    var parent = Pattern.compile("<artifactId>lienthong</artifactId>\\s*<version>([^<]+)<");
    var version = parent.matcher(Files.readString(Path.of("../client/pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(guide).contains("<version>" + version.group(1) + "</version>");
    assertThat(javaOfTheGuide().lines().count()).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {ED25519, "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"})
  void theScriptWithoutOurCodeSignsSubmitsAndChecksTheReceipt(String algorithm) throws Exception {
    needTools("bash", "openssl", "curl");
    assertThat(guide).contains(algorithm);
    var receipt = folder.resolve("script.json");
    var run = script(key(algorithm), LETTER, receipt);
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.output()).contains("handed in before", "OK: the receipt holds");
    assertThat(fault(Files.readString(receipt))).isEmpty();
  }

  @Test
  void theScriptSaysWhyThePacketWasNotTaken() throws Exception {
    needTools("bash", "openssl", "curl");
    var text = Files.readString(LETTER).replace("000.00.00.H46", "000.00.00.ZZ9");
    var packet = Files.writeString(folder.resolve("nobody.edxml"), text);
    var run = script(key(ED25519), packet, folder.resolve("none.json"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("HTTP 422", "EX-0104");
    var stranger = command("openssl genpkey -algorithm ed25519 -out stranger.pem");
    assertThat(stranger.code()).isZero();
    assertThat(script(folder.resolve("stranger.pem"), LETTER, folder.resolve("x")).output())
        .contains("HTTP 401", "EX-0120");
  }

  @Test
  void theIndependentCheckKnowsAReceiptThatHolds() throws Exception {
    assertThat(Files.readAllLines(CHECK)).hasSizeLessThanOrEqualTo(100);
    var key = heads.publicKey(heads.latest().orElseThrow().key()).orElseThrow();
    assertThat(fault.invoke(null, Files.readString(submitted), key)).isEqualTo("");
    assertThat(fault.invoke(null, Files.readString(submitted), other(key)))
        .isEqualTo("signed with another key");
    assertThat(fault(Files.readString(DOCS.resolve("api/receipt.json")))).isEmpty();
    var run = java(List.of(CHECK.toString(), submitted.toString()));
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.output()).startsWith("OK: {").contains("exchange.document-accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaf", "root", "signature", "publicKey", "origin", "entry"})
  void theIndependentCheckKnowsABentReceipt(String member) throws Exception {
    var receipt = Files.readString(submitted);
    var value = Pattern.compile("\"" + member + "\"\\s*:\\s*\"([^\"]+)\"").matcher(receipt);
    assertThat(value.find()).isTrue();
    assertThat(fault(receipt.replace(value.group(1), other(value.group(1))))).isNotEmpty();
  }

  @Test
  void theIndependentCheckKnowsAnotherPlaceInTheLogAndASecondLeaf() throws Exception {
    var receipt = Files.readString(DOCS.resolve("api/receipt.json"));
    assertThat(fault(receipt.replace("\"sequence\" : 2", "\"sequence\" : 3"))).contains("not in");
    assertThat(fault(receipt.replace("\"sequence\" : 2", "\"sequence\" : 5"))).contains("not in");
    assertThat(fault(receipt.replace("\"size\" : 5", "\"size\" : 4"))).contains("not in");
    assertThat(fault(receipt.replace("\"size\" : 5", "\"size\" : 6"))).contains("signature");
    assertThat(fault(receipt.replace("TgXFUWrV", "UgXFUWrV"))).contains("not in");
    assertThat(fault(receipt.replace("\"format\"", "\"leaf\" : 1, \"format\""))).contains("leaf");
    assertThat(fault(receipt.replace("\"at\" : \"2020", "\"at\" : \"2021"))).contains("signature");
    assertThat(fault("{}")).startsWith("not a receipt");
  }

  private String fault(String receipt) throws ReflectiveOperationException {
    return (String) fault.invoke(null, receipt, "");
  }

  /** The same text with its first letter changed. */
  private static String other(String text) {
    return (text.charAt(0) == 'A' ? 'B' : 'A') + text.substring(1);
  }

  /** Makes a key as the guide says and registers its public half. */
  private Path key(String algorithm) throws Exception {
    needTools("openssl");
    var made = command("openssl genpkey " + algorithm + " -out system.pem");
    assertThat(made.code()).as(made.output()).isZero();
    assertThat(command("openssl pkey -in system.pem -pubout -out system.pub").code()).isZero();
    var pem = Files.readString(folder.resolve("system.pub"));
    systems.registerKey(Caller.node("test"), SYSTEM, pem);
    return folder.resolve("system.pem");
  }

  private String javaOfTheGuide() {
    var snippet = JAVA.matcher(guide);
    assertThat(snippet.find()).isTrue();
    return snippet.group(1);
  }

  private Run firstExchange(Path key, Path receipt) throws Exception {
    var source = Files.writeString(folder.resolve("FirstExchange.java"), javaOfTheGuide());
    return java(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            source.toString(),
            node(),
            SYSTEM,
            key.toString(),
            LETTER.toString(),
            receipt.toString()));
  }

  private Run script(Path key, Path packet, Path receipt) throws Exception {
    var program = folder.resolve("lienthong");
    var command = "exec '%s' -cp '%s' vn.lienthong.Platform \"$@\"";
    Files.writeString(
        program,
        "#!/bin/sh\n" + command.formatted(javaProgram(), System.getProperty("java.class.path")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var script = DOCS.resolve("examples/submit.sh").toString();
    var words = List.of("bash", script, node(), SYSTEM, key + "", packet + "", receipt + "");
    return run(words, program);
  }

  private String node() {
    return "http://localhost:" + port;
  }

  private static String javaProgram() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Run java(List<String> arguments) throws Exception {
    var words = new ArrayList<>(List.of(javaProgram()));
    words.addAll(arguments);
    return run(words, folder);
  }

  private Run command(String words) throws Exception {
    return run(Arrays.asList(words.split(" ")), folder);
  }

  private Run run(List<String> words, Path lienthong) throws Exception {
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LIENTHONG", lienthong.toString());
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static void needTools(String... names) throws IOException {
    for (var name : names) {
      var found =
          Stream.of(System.getenv("PATH").split(":"))
              .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
      assumeTrue(found, name + " is not installed");
    }
  }
}
