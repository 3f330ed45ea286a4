package vn.lienthong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.TestDatabase;

/** One sample node, started once and shared by all tests that sign in as sample people. */
@Tag("once")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"test.sample=true", "lienthong.files.max-request-size=1MB"})
@Import({TestNode.class, TestNode.WhoController.class})
public abstract class OnSampleNode {
  protected static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, "test", "Quản Trị", null, "administrator", "");
  @LocalServerPort protected int port;
  @Autowired protected People people;
  @Autowired protected TestTime time;
  @Autowired protected JdbcClient jdbc;
  protected Browser browser;

  @DynamicPropertySource
  static void node(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
    registry.add("lienthong.identity.keys", OnSampleNode::keys);
  }

  private static String keys() {
    try {
      return Files.createTempDirectory("identity-keys").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void open() {
    time.reset();
    browser = another();
  }

  protected Browser another() {
    return new Browser("http://localhost:" + port);
  }

  /** A browser in which that new sample person has signed in. */
  protected Browser signedIn(String login, String name, Role role, @Nullable String agency) {
    sample(login, name, role, agency);
    var fresh = another();
    fresh.submit(TestNode.WHO, "/sign-in", signIn(login, "lienthong"));
    return fresh;
  }

  protected UUID sample(String login, String name, Role role, @Nullable String agency) {
    people.createSample(login, name, role, agency == null ? null : new AgencyCode(agency));
    return people.findByLogin(ADMINISTRATOR, login).id();
  }

  protected static Map<String, String> signIn(String login, String password) {
    return Map.of("username", login, "password", password);
  }

  /** Entries of the journal about somebody or something. */
  protected int entries(Object subject) {
    return jdbc.sql("select count(*) from journal.entry where subject = ?")
        .param(String.valueOf(subject))
        .query(Integer.class)
        .single();
  }
}
