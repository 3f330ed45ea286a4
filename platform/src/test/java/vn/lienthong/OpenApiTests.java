package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.testing.TestDatabase;
import vn.lienthong.web.OpenRoute;

/**
 * The checked-in description of the interfaces is the generated one. Run with {@code
 * -Dopenapi.write=true} after changing an interface.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "springdoc.api-docs.enabled=true")
@Import(OpenApiTests.Opened.class)
class OpenApiTests {
  private static final Path CHECKED_IN = Path.of("../docs/api/openapi.json");
  @LocalServerPort int port;
  @Autowired JsonMapper json;

  @TestConfiguration
  static class Opened {
    @Bean
    OpenRoute generatedDescription() {
      return new OpenRoute("/v3/api-docs/**", 100, false);
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
  }

  private String get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "application/json, text/html")
            .build();
    var answer =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theCheckedInDescriptionIsTheGeneratedOne() throws Exception {
    var generated =
        json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(get("/v3/api-docs")))
            + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(CHECKED_IN.getParent());
      Files.writeString(CHECKED_IN, generated);
    }
    assertThat(json.readTree(generated).path("openapi").asString()).startsWith("3.1");
    assertThat(Files.readString(CHECKED_IN)).isEqualTo(generated);
  }

  @Test
  void everyOperationIsOnThePageOfTheDevelopers() throws Exception {
    var page = get("/developers");
    for (var path : json.readTree(Files.readString(CHECKED_IN)).path("paths").propertyNames()) {
      assertThat(page).contains(path);
    }
    assertThat(json.readTree(get("/developers/openapi.json")))
        .isEqualTo(json.readTree(Files.readString(CHECKED_IN)));
    assertThat(get("/developers/errors")).contains("SH-0004", "FI-0103");
  }

  @Test
  void nobodyIsAskedToSendWhoTheyAre() throws Exception {
    var parameters =
        json.readTree(Files.readString(CHECKED_IN)).findValues("parameters").stream()
            .flatMap(list -> list.valueStream())
            .map(parameter -> parameter.path("name").asString())
            .toList();
    assertThat(parameters).isNotEmpty().doesNotContain("caller", "frame");
  }
}
