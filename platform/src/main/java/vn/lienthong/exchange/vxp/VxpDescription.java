package vn.lienthong.exchange.vxp;

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
 * The VXP face in the description for developers. Its calls are read from headers, which the
 * generator cannot see; here they are as a table, one row per operation.
 */
@Configuration(proxyBeanMethods = false)
class VxpDescription {
  private static final String JSON = "application/json";
  private static final String BYTES = "application/octet-stream";
  private static final String SCHEME = "vxp";
  private static final Field TYPE = field("messagetype", "edoc", "edoc (default) or status");
  private static final Field DOC_ID =
      field("docId", "01705000-0000-7000-8000-000000000000", "DocId that the axis gave");
  private static final Field PAGE = field("pageIndex", "1", "page, from 1");
  private static final Field SIZE = field("pageSize", "10", "rows of a page");

  private static final Map<VxpOperation, Row> ROWS =
      Map.ofEntries(
          row(
              VxpOperation.RECEIVED_LIST,
              "What waits for the caller's own agency, oldest first. An agency below it, also one that"
                  + " it registered, has a list of its own, read by a system of its own.",
              TYPE,
              field("from", "", "only from this sender"),
              field("fromDate", "2020/02/12", "accepted on or after this day, yyyy/MM/dd"),
              field("toDate", "2020/12/31", "accepted on or before this day, yyyy/MM/dd"),
              field("status", "initial", "one state; without it everything that is not done"),
              PAGE,
              SIZE),
          row(
              VxpOperation.SENT_LIST,
              "What the caller sent, one row per recipient, with its delivery and its status.",
              TYPE,
              field("docid", "", "only this document: its DocId, or the own DocumentId"),
              PAGE,
              SIZE),
          row(
              VxpOperation.SEND,
              "Takes one packet. It is durable before the answer leaves; the same packet again gets"
                  + " the first DocId again.",
              field("from", "000.00.00.G22", "the sender, as in the packet"),
              field("to", "[\"000.00.00.H46\"]", "a JSON array that narrows the packet's To"),
              TYPE,
              field("hash-file", "", "SHA-256 of the packet in hexadecimal; checked when present")),
          row(VxpOperation.GET, "A packet with its new TraceHeader, as base64 in JSON.", DOC_ID),
          row(
              VxpOperation.DOWNLOAD,
              "The same packet as it is. A refusal is JSON as everywhere.",
              DOC_ID),
          row(
              VxpOperation.UPDATE_STATUS,
              "Moves the caller's delivery, or reports a status of QĐ 28/2018/QĐ-TTg by code or"
                  + " keyword.",
              DOC_ID,
              field(
                  "status",
                  "done",
                  "processing, done, fail; 01 to 06, 15, 16; inbox, acceptance …")),
          row(VxpOperation.COUNT_DOCUMENTS, "How many documents wait for the caller."),
          row(VxpOperation.COUNT_STATUSES, "How many status packets wait for the caller."),
          row(VxpOperation.AGENCIES, "All open agencies with their codes."),
          row(
              VxpOperation.AGENCIES_QD20,
              "All open agencies with both codes of QĐ 20/2020/QĐ-TTg.",
              field("level", "1", "kept for the SDK; has no effect")),
          row(VxpOperation.SYNCHRONIZE_UNITS, "All open agencies as a tree of parents."),
          row(
              VxpOperation.REGISTER_AGENCY,
              "Registers an agency below the caller's own, with a code and a name that are nobody"
                  + " else's. Of the body, code, pcode (or pid) and name are kept."),
          row(
              VxpOperation.DELETE_AGENCY,
              "Locks an agency below the caller's own; its history stays.",
              field("AgencyCode", "999.00.00.G22", "the agency to lock")));

  @Bean
  OpenApiCustomizer describeVxp() {
    return api -> {
      api.schemaRequirement(SCHEME, scheme());
      for (var operation : VxpOperation.values()) {
        api.path("/vxp/" + operation.path(), item(operation));
      }
    };
  }

  private static PathItem item(VxpOperation operation) {
    var described =
        new Operation()
            .operationId(operation.path())
            .addTagsItem(SCHEME)
            .summary(row(operation).summary())
            .security(List.of(new SecurityRequirement().addList(SCHEME)))
            .responses(new ApiResponses().addApiResponse("200", answer(operation)));
    row(operation).fields().forEach(field -> described.addParametersItem(parameter(field)));
    if (operation == VxpOperation.DOWNLOAD) {
      return new PathItem().get(described);
    }
    body(operation, described);
    return new PathItem().post(described);
  }

  private static Row row(VxpOperation operation) {
    var row = ROWS.get(operation);
    if (row == null) {
      throw new IllegalStateException("not described: " + operation);
    }
    return row;
  }

  private static Parameter parameter(Field field) {
    var parameter =
        new Parameter()
            .in("header")
            .name("XroadVnpt-" + field.name())
            .description(field.meaning())
            .schema(new StringSchema());
    return field.example().isEmpty() ? parameter : parameter.example(field.example());
  }

  private static void body(VxpOperation operation, Operation described) {
    if (operation == VxpOperation.SEND) {
      described.requestBody(body(BYTES, new StringSchema(), resource("api/letter.edxml")));
    } else if (operation == VxpOperation.REGISTER_AGENCY) {
      described.requestBody(
          body(
              JSON,
              new ObjectSchema(),
              Map.of(
                  "id", "999.00.00.G22",
                  "pcode", "000.00.00.G22",
                  "code", "999.00.00.G22",
                  "name", "Phòng Thử nghiệm kết nối",
                  "mail", "thunghiem@example.vn")));
    }
  }

  private static RequestBody body(String type, Schema<?> schema, Object example) {
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType(type, new MediaType().schema(schema).example(example)));
  }

  private static ApiResponse answer(VxpOperation operation) {
    var content = new Content().addMediaType(JSON, new MediaType().schema(schema(operation)));
    if (operation == VxpOperation.DOWNLOAD) {
      content.addMediaType(BYTES, new MediaType().schema(new StringSchema().format("binary")));
    }
    return new ApiResponse()
        .description(
            "Also for a refusal: status FAIL, ErrorCode of the axis, ErrorDesc with our code.")
        .content(content);
  }

  private static Schema<?> schema(VxpOperation operation) {
    var schema =
        new ObjectSchema()
            .addProperty("status", new StringSchema()._enum(List.of("OK", "FAIL")))
            .addProperty("ErrorCode", new StringSchema())
            .addProperty("ErrorDesc", new StringSchema());
    switch (operation.answer()) {
      case DOC_ID -> schema.addProperty("DocId", new StringSchema());
      case LIST -> schema.addProperty("data", new ArraySchema().items(new ObjectSchema()));
      case FILE -> schema.addProperty("data", new StringSchema().format("byte"));
      case COUNT -> schema.addProperty("count", new IntegerSchema());
      case PLAIN -> {
        // status and error are all it holds
      }
    }
    return schema;
  }

  private static SecurityScheme scheme() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name("XroadVnpt-hash-header")
        .description(
            "Every parameter is a header XroadVnpt-<name>; what counts is its copy in the signed"
                + " text of XroadVnpt-sign-header, a JSON object of all XroadVnpt-* headers."
                + " XroadVnpt-systemid names the system. XroadVnpt-hash-header is the lower-case"
                + " hexadecimal HMAC-SHA256 of that very text, keyed with the system's secret. Both"
                + " paths, /vxp and /XrdAdapter/RestService/forward/vpcp, are the same.");
  }

  private static String resource(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Field field(String name, String example, String meaning) {
    return new Field(name, example, meaning);
  }

  private static Map.Entry<VxpOperation, Row> row(
      VxpOperation operation, String summary, Field... fields) {
    return Map.entry(operation, new Row(summary, List.of(fields)));
  }

  /** A parameter of a call; one without an example is left out of the example call. */
  private record Field(String name, String example, String meaning) {}

  private record Row(String summary, List<Field> fields) {}
}
