package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.JavaSources;

/** What must not lie in the repository: secrets, and traces of one machine. */
@Tag("once")
class RepositoryTests {
  private static final int LARGEST = 2_000_000;

  /** Put together from halves, so that this file does not find itself. */
  private static final Map<String, Pattern> SECRETS =
      Map.of(
          "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----"),
          "an AWS key", Pattern.compile("\\bAKIA" + "[0-9A-Z]{16}\\b"),
          "a GitHub token", Pattern.compile("\\bgh[pousr]_" + "[A-Za-z0-9]{36}\\b"),
          "a Slack token", Pattern.compile("\\bxox[abprs]-" + "[A-Za-z0-9-]{10,}"),
          "a signed web token",
              Pattern.compile("\\beyJ" + "[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\."),
          "a password in a URL",
              Pattern.compile(
                  "\\b[a-z+]{3,12}://[^/\\s:@\"'<>{}$]+:" + "[^/\\s:@\"'<>{}$]+@[a-z]"));

  private static final Map<String, Pattern> TRACES =
      Map.of(
          "a home directory",
              Pattern.compile("/(home|Users)/" + "[a-z][a-z0-9_-]+/|/root/" + "[.a-z]"),
          "a working directory",
              Pattern.compile("(?<![\\w.])/(work|workspace|builds)/" + "(wt|main|shared|[a-z-]+/)"),
          "a private registry",
              Pattern.compile(
                  "https?://[^/\\s\"']*(nexus|artifactory|mirror|\\.internal|\\.local|\\.lan)\\b"
                      + "[^\\s\"']*"));

  @Test
  void noSecretLiesInTheRepository() throws Exception {
    assertThat(findings(SECRETS)).isEmpty();
  }

  @Test
  void noMachineIsNamedInTheRepository() throws Exception {
    assertThat(findings(TRACES)).isEmpty();
  }

  @Test
  void plantedSecretsAndTracesAreSeen() {
    var planted =
        List.of(
            "-----BEGIN RSA PRIVATE" + " KEY-----",
            "AKIA" + "ABCDEFGHIJKLMNOP",
            "ghp_" + "a".repeat(36),
            "xoxb-" + "1234567890-abc",
            "eyJ" + "a".repeat(20) + ".eyJ" + "b".repeat(20) + ".c",
            "postgres://app:" + "hunter2@db.example/x");
    for (var text : planted) {
      assertThat(SECRETS.values()).as(text).anyMatch(pattern -> pattern.matcher(text).find());
    }
    for (var text :
        List.of(
            "/home/" + "lan/src",
            "/root/" + ".m2",
            "/work/" + "wt/node",
            "https://" + "nexus.example/repo")) {
      assertThat(TRACES.values()).as(text).anyMatch(pattern -> pattern.matcher(text).find());
    }
  }

  private static List<String> findings(Map<String, Pattern> patterns) throws Exception {
    var findings = new ArrayList<String>();
    for (var file : files()) {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      new TreeMap<>(patterns)
          .forEach((name, pattern) -> {
            var found = pattern.matcher(text);
            if (found.find()) {
              var line = text.substring(0, found.start()).lines().count();
              findings.add(JavaSources.REPOSITORY.relativize(file) + ":" + line + " " + name);
            }
          });
    }
    return findings;
  }

  /** Tracked files; a clone has git. */
  private static List<Path> files() throws IOException, InterruptedException {
    var repository = JavaSources.REPOSITORY;
    var process =
        new ProcessBuilder("git", "ls-files", "-z")
            .directory(repository.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var names = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("git ls-files").isZero();
    var files = new ArrayList<Path>();
    for (var name : names.split("\0")) {
      var file = repository.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) < LARGEST) {
        files.add(file);
      }
    }
    assertThat(files).hasSizeGreaterThan(50);
    return files;
  }
}
