package vn.lienthong.web.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.PageFrame;

/** What the description of the interfaces says once for all modules. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String PROBLEM = "Problem";

  /** The caller is who signed in, not something to be sent along. */
  @Bean
  static OpenAPI openApi() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageFrame.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("Liên Thông")
                .version("1")
                .description("Interfaces of a Liên Thông node for the systems of agencies."))
        .servers(List.of(new Server().url("/")));
  }

  /** Faces of other standards keep the error forms of their standard; ours answers problems. */
  @Bean
  OpenApiCustomizer describeProblems() {
    return api -> {
      api.schema(PROBLEM, problem());
      api.getPaths()
          .forEach((path, item) -> {
            if (path.startsWith("/api/")) {
              item.readOperations()
                  .forEach(
                      operation -> operation.getResponses().addApiResponse("default", refusal()));
            }
          });
    };
  }

  private static ApiResponse refusal() {
    return new ApiResponse()
        .description("Refused: a problem (RFC 9457) with a permanent code; all are listed below.")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().format("uri-reference"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema().format("uri-reference"))
        .addProperty("code", new StringSchema())
        .addProperty("incident", new StringSchema())
        .required(List.of("type", "title", "status", "detail", "code"));
  }
}
