package vn.lienthong.exchange.ltvb;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * The face in the description for developers; a servlet of its own is not seen by the generator.
 */
@Configuration(proxyBeanMethods = false)
class LtvbDescription {
  private static final String JSON = "application/json";
  private static final String SYSTEM = "ltvb-system";
  private static final String SECRET = "ltvb-secret";
  private static final String DOC_ID = "01705000-0000-7000-8000-000000000000";

  @Bean
  OpenApiCustomizer describeLtvb() {
    return api -> {
      scheme(api, SYSTEM, LtvbAuthenticator.SYSTEM, "LTVB API v2.2: the id of the system.");
      scheme(
          api,
          SECRET,
          LtvbAuthenticator.SECRET,
          "LTVB API v2.2: the secret of the system, in every call; use it over TLS only.");
      api.path(LtvbCall.SEND.path(), new PathItem().post(send()));
      api.path(LtvbCall.LIST.path(), new PathItem().get(list()));
      api.path(LtvbCall.GET.path(), new PathItem().get(get()));
      api.path(LtvbCall.UPDATE.path(), new PathItem().post(update()));
    };
  }

  private static void scheme(OpenAPI api, String scheme, String header, String description) {
    api.schemaRequirement(
        scheme,
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name(header)
            .description(description));
  }

  private static Operation send() {
    var form =
        new ObjectSchema()
            .addProperty(EdocForm.FILE, new StringSchema().format("binary"))
            .addProperty("messageType", new StringSchema()._enum(List.of("edoc", "status")))
            .required(List.of(EdocForm.FILE));
    return operation(
            LtvbCall.SEND,
            "Takes one packet, the file of a form. It is durable before the answer leaves; the same"
                + " packet again gets the first DocId again. What it is, it says itself:"
                + " messageType is not looked at.",
            outcome())
        .requestBody(
            body(
                "multipart/form-data",
                form,
                Map.of(EdocForm.FILE, letter(), "messageType", "edoc")));
  }

  private static Operation list() {
    return operation(
            LtvbCall.LIST,
            "What waits for the caller's own agency, oldest first; an item is listed until it is"
                + " moved to done.",
            new ArraySchema().items(new ObjectSchema()))
        .addParametersItem(query("messageType", "edoc", "edoc (default) or status"))
        .addParametersItem(
            query("fromDate", "2020/02/12", "accepted on or after this day, yyyy/MM/dd"))
        .addParametersItem(
            query("toDate", "2020/12/31", "accepted on or before this day, yyyy/MM/dd"));
  }

  private static Operation get() {
    var text = new StringSchema();
    var file =
        new ObjectSchema()
            .addProperty("fileName", text)
            .addProperty("fileContent", new StringSchema().format("byte"));
    return operation(
            LtvbCall.GET,
            "A packet as text with its new TraceHeader, and its attachments in base64. An attachment"
                + " that cannot be read is left out and named in message.",
            new ObjectSchema()
                .addProperty("docId", text)
                .addProperty("from", text)
                .addProperty("fromName", text)
                .addProperty("edocCode", text)
                .addProperty("edocAbstract", text)
                .addProperty("edxml", text)
                .addProperty("attachments", new ArraySchema().items(file)))
        .addParametersItem(query("docId", DOC_ID, "DocId that the axis gave"));
  }

  private static Operation update() {
    var call =
        new ObjectSchema()
            .addProperty("docId", new StringSchema())
            .addProperty("status", new StringSchema())
            .required(List.of("docId", "status"));
    return operation(
            LtvbCall.UPDATE,
            "Moves the caller's delivery (processing, done, fail), or reports a status of QĐ"
                + " 28/2018/QĐ-TTg by code or keyword.",
            outcome())
        .requestBody(body(JSON, call, Map.of("docId", DOC_ID, "status", "done")));
  }

  private static Operation operation(LtvbCall call, String summary, Schema<?> data) {
    return new Operation()
        .operationId("ltvb-" + call.operation())
        .addTagsItem("ltvb")
        .summary(summary)
        .security(List.of(new SecurityRequirement().addList(SYSTEM).addList(SECRET)))
        .responses(
            new ApiResponses()
                .addApiResponse("200", answer("Done.", data))
                .addApiResponse(
                    "default",
                    answer(
                        "Refused: the same form with success false, the number of the axis as code"
                            + " and in data, our code in message; the HTTP status is that of our"
                            + " code.",
                        outcome())));
  }

  private static ApiResponse answer(String description, Schema<?> data) {
    var schema =
        new ObjectSchema()
            .addProperty("success", new Schema<Boolean>().type("boolean"))
            .addProperty("code", new IntegerSchema())
            .addProperty("message", new StringSchema())
            .addProperty("count", new IntegerSchema())
            .addProperty("data", data);
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
  }

  private static Schema<?> outcome() {
    var text = new StringSchema();
    return new ObjectSchema()
        .addProperty("docId", text)
        .addProperty("status", text)
        .addProperty("errorCode", text)
        .addProperty("errorDesc", text);
  }

  private static Parameter query(String name, String example, String meaning) {
    return new Parameter()
        .in("query")
        .name(name)
        .description(meaning)
        .example(example)
        .schema(new StringSchema());
  }

  private static RequestBody body(String type, Schema<?> schema, Object example) {
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType(type, new MediaType().schema(schema).example(example)));
  }

  private static String letter() {
    try {
      return new ClassPathResource("api/letter.edxml").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
