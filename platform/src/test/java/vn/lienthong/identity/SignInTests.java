package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.TestDatabase;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "lienthong.identity.sample=true")
@Import({TestNode.class, TestNode.WhoController.class})
class SignInTests {
  @TempDir static Path keys;
  @LocalServerPort int port;
  @Autowired People people;
  private Browser browser;

  @DynamicPropertySource
  static void node(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
    registry.add("lienthong.identity.keys", () -> keys);
  }

  @BeforeEach
  void open() {
    browser = new Browser("http://localhost:" + port);
  }

  @Test
  void aSamplePersonSignsInAndSeesThePageAskedFor() {
    people.createSample("vanthu.G22", "Nguyễn Thị Văn Thư", Role.CLERK, new AgencyCode("G22"));

    var form = browser.get(TestNode.WHO);
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.uri().getPath()).isEqualTo("/sign-in");
    assertThat(form.body()).contains("vanthu.G22");

    var page =
        browser.submit(form, "/sign-in", Map.of("username", "VanThu.g22", "password", "lienthong"));
    assertThat(page.uri().getPath()).isEqualTo(TestNode.WHO);
    assertThat(page.body()).isEqualTo("Nguyễn Thị Văn Thư|clerk|G22");
  }
}
