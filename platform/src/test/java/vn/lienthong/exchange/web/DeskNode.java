package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.TestDatabase;

/** A whole node with the desks of three agencies; tests of its pages share it. */
@Tag("once")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "test.sample=true",
      "lienthong.sample-country.sample=false",
      "lienthong.webhooks.private-hosts=true",
      "lienthong.exchange.console.flush-every=500ms",
      "lienthong.monitoring.token=" + DeskNode.TOKEN
    })
@Import(DeskNode.Desks.class)
class DeskNode {
  static final String TOKEN = "token-of-the-monitoring";
  static final String COMPOSE = "/exchange/compose";
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);
  private static final Pattern SENT = Pattern.compile("/exchange/documents/([0-9a-f-]{36})/sent");

  @LocalServerPort int port;

  @DynamicPropertySource
  static void node(DynamicPropertyRegistry registry) throws IOException {
    var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "desk-node");
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
    registry.add("lienthong.files.directory", () -> data.resolve("files").toString());
    registry.add("lienthong.exchange.directory", () -> data.resolve("packets").toString());
    registry.add("lienthong.identity.keys", () -> data.resolve("keys").toString());
    registry.add("lienthong.journal.keys", () -> data.resolve("journal").toString());
    registry.add("lienthong.retention.directory", () -> data.resolve("archives").toString());
    registry.add("lienthong.retention.keep-free", () -> "1MB");
    registry.add("lienthong.documents.keys", () -> data.resolve("keys").toString());
    for (var module : new String[] {"documents", "time-stamps"}) {
      registry.add("lienthong." + module + ".trust", () -> data.resolve("trust").toString());
    }
  }

  DeskBrowser signIn(String login) {
    return new DeskBrowser(port, login);
  }

  /** A number no other test used. */
  static String nextNumber() {
    return String.valueOf(NUMBERS.incrementAndGet());
  }

  /** The form of a new letter in place of any draft, complete but for its recipients. */
  static PageForm aLetter(DeskBrowser clerk, String number, String subject) {
    var page = PageForm.of(clerk.get(COMPOSE).body(), COMPOSE).fill("action", "discard");
    return PageForm.of(clerk.submit(COMPOSE, page).body(), COMPOSE)
        .fill("number", number)
        .fill("notation", "VPCP-KSTT")
        .fill("subject", subject)
        .fill("place", "Hà Nội")
        .fill("signer-title", "Phó Chủ nhiệm")
        .fill("signer-name", "Nguyễn Văn Mẫu");
  }

  /** Checks, looks, sends; the answer is the page that says it was sent. */
  static HttpResponse<String> send(
      DeskBrowser clerk, PageForm letter, DeskBrowser.Chosen... files) {
    var check = clerk.submit(COMPOSE, letter.fill("action", "check"), files);
    assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
    return clerk.submit(COMPOSE, PageForm.of(check.body(), COMPOSE).fill("action", "send"));
  }

  /** Sends a letter without files from Văn phòng Chính phủ to one agency. */
  UUID sent(String subject, String recipient) {
    var clerk = signIn("vanthu.G22");
    var letter = aLetter(clerk, nextNumber(), subject).fill("recipient", recipient);
    return idOf(send(clerk, letter));
  }

  static UUID idOf(HttpResponse<String> sentPage) {
    var id = SENT.matcher(sentPage.uri().getPath());
    assertThat(id.matches()).as(sentPage.uri() + " " + sentPage.body()).isTrue();
    return UUID.fromString(id.group(1));
  }

  static byte[] aPdf() {
    return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** People and open desks; the scan of the whole application does not find this class. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Desks {
    @Bean
    ApplicationRunner openDesks(People people, Systems systems, JdbcClient db) {
      return arguments -> {
        people.createSample("vanthu.G22", "Nguyễn Thị Thư", Role.CLERK, code("000.00.00.G22"));
        people.createSample("lanhdao.G22", "Đặng Thị Ước", Role.LEADER, code("000.00.00.G22"));
        people.createSample("chuyenvien.G22", "Phan Văn Ổn", Role.OFFICER, code("000.00.00.G22"));
        people.createSample("vanthu.H46", "Trần Văn Bình", Role.CLERK, code("000.00.00.H46"));
        people.createSample("vanthu.H01", "Lê Thị An", Role.CLERK, code("000.00.00.H01"));
        people.createSample("chuyenvien.H46", "Võ Lệ Thủy", Role.OFFICER, code("000.00.00.H46"));
        people.createSample(
            "quantri.H46", "Phan Thị Tỉnh", Role.ADMINISTRATOR, code("000.00.00.H46"));
        people.createSample("quantri.nut", "Lê Văn Trục", Role.ADMINISTRATOR, null);
        var office = code("000.00.00.G22");
        systems.createSample(office.value(), "Văn phòng Chính phủ", office, "sample-" + office);
        db.sql(
                "insert into exchange.desk select unnest(array['000.00.00.H46', '000.00.00.H01']), timestamptz 'epoch'")
            .update();
      };
    }

    private static AgencyCode code(String text) {
      return new AgencyCode(text);
    }
  }
}
