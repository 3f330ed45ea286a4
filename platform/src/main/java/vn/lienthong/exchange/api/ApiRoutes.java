package vn.lienthong.exchange.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.SignedCalls;
import vn.lienthong.web.OpenRoute;

/** The signed face: each call proves itself by its signature. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes implements WebMvcConfigurer {
  static final String SCHEME = "signature";
  static final String EXAMPLE_KID = "nMzo2-YRqdkeVpU9r0JbUtvSTjnH-RRWE92QKhvv3eY";
  private static final Map<String, String> EXAMPLE_KEY =
      Map.of(
          "kty",
          "EC",
          "crv",
          "P-256",
          "x",
          "o34iLHyWapM9b7ywk0Yy4v3MkFVgnsOPjE_gKAm9pu0",
          "y",
          "K5dn-vJBVT8pWf9VLJQYenjA6XpB09_lZlTO94102sU");

  private final SignedCalls calls;

  ApiRoutes(SignedCalls calls) {
    this.calls = calls;
  }

  @Bean
  static OpenRoute apiRoute(ExchangeSettings settings) {
    return new OpenRoute("/api/exchange/**", settings.apiCallsPerMinute(), false);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedArgument(calls));
  }

  @Bean
  static OpenApiCustomizer describeSignatures() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Signed.class);
    return api -> {
      describeBodies(api);
      api.schemaRequirement(
          SCHEME,
          new SecurityScheme()
              .type(SecurityScheme.Type.HTTP)
              .scheme("signature")
              .description(
                  "HTTP Message Signatures (RFC 9421). The signature covers @method, @target-uri"
                      + " and, where there is a body, content-digest (RFC 9530, sha-256); it"
                      + " carries created, keyid = id of the system, and a nonce of 8 to 128"
                      + " characters that is used once. The algorithm is that of the registered"
                      + " key: ed25519, ecdsa-p256-sha256 or rsa-pss-sha512."));
    };
  }

  /** Bodies are read as they come, so the generator does not see them. */
  private static void describeBodies(OpenAPI api) {
    var letter = new MediaType().schema(new StringSchema()).example(letter());
    body(api, "/api/exchange/documents", "application/xml", letter);
    var state =
        new MediaType()
            .schema(new ObjectSchema().addProperty("state", new StringSchema()))
            .example(Map.of("state", "done"));
    body(api, "/api/exchange/documents/{docId}/state", "application/json", state);
    var docIds =
        new MediaType()
            .schema(
                new ObjectSchema()
                    .addProperty("docIds", new ArraySchema().items(new StringSchema())))
            .example(Map.of("docIds", List.of("5f0c1f0e-8a3e-4d55-9a53-0c9d3c3a7a11")));
    body(api, "/api/exchange/inbox/done", "application/json", docIds);
    body(api, "/api/exchange/inbox/fetch", "application/json", docIds);
    var address =
        new MediaType()
            .schema(new ObjectSchema().addProperty("url", new StringSchema()))
            .example(Map.of("url", "https://he-thong.quangbinh.example/truc/su-kien"));
    body(api, "/api/exchange/webhooks", "application/json", address);
    var place =
        new MediaType()
            .schema(new ObjectSchema().addProperty("after", new IntegerSchema()))
            .example(Map.of("after", -1));
    body(api, "/api/exchange/webhooks/{id}/replay", "application/json", place);
    describeUploads(api);
    describeKeys(api);
  }

  private static void describeKeys(OpenAPI api) {
    var key =
        new MediaType()
            .schema(new ObjectSchema().addProperty("jwk", new ObjectSchema()))
            .example(Map.of("jwk", EXAMPLE_KEY));
    body(api, "/api/exchange/encryption-keys", "application/json", key);
    var nothing = new MediaType().schema(new ObjectSchema()).example(Map.of());
    body(api, "/api/exchange/encryption-keys/{kid}/revoke", "application/json", nothing);
  }

  private static void describeUploads(OpenAPI api) {
    var packet = letter().getBytes(StandardCharsets.UTF_8);
    var announced =
        new MediaType()
            .schema(
                new ObjectSchema()
                    .addProperty("size", new IntegerSchema())
                    .addProperty("sha256", new StringSchema()))
            .example(Map.of("size", packet.length, "sha256", Signed.digest(packet)));
    body(api, "/api/exchange/uploads", "application/json", announced);
    var nothing = new MediaType().schema(new ObjectSchema()).example(Map.of());
    body(api, "/api/exchange/uploads/{id}/complete", "application/json", nothing);
    var piece = new MediaType().schema(new StringSchema()).example(letter());
    var item = api.getPaths().get("/api/exchange/uploads/{id}");
    if (item != null) {
      item.getPatch().requestBody(required(UploadsApi.PIECE, piece));
    }
  }

  private static void body(OpenAPI api, String path, String type, MediaType body) {
    var item = api.getPaths().get(path);
    if (item != null) {
      item.getPost().requestBody(required(type, body));
    }
  }

  private static RequestBody required(String type, MediaType body) {
    return new RequestBody().required(true).content(new Content().addMediaType(type, body));
  }

  private static String letter() {
    try {
      return new ClassPathResource("api/letter.edxml").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
