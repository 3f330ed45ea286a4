package vn.lienthong.web.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in OpenAPI description, read once for the page of the developers. */
@Component
public class ApiReference {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** One operation. */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String description,
      List<Field> parameters,
      List<Field> responses,
      String body,
      String answer) {}

  /** A parameter or an answer: name or status, what it means, and a value as an example. */
  public record Field(
      String name, String place, boolean required, String description, String example) {}

  /** How callers of some operations prove who they are. */
  public record Scheme(String name, String description) {}

  private final byte[] source;
  private final List<Operation> operations;
  private final List<Scheme> schemes;

  ApiReference(JsonMapper json) {
    try {
      this.source = new ClassPathResource("api/openapi.json").getContentAsByteArray();
      var root = json.readTree(source);
      this.operations = read(root, json);
      this.schemes = schemes(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The description itself. */
  public byte[] source() {
    return source.clone();
  }

  public List<Operation> operations() {
    return operations;
  }

  public List<Scheme> schemes() {
    return schemes;
  }

  private static List<Scheme> schemes(JsonNode root) {
    return root.path("components").path("securitySchemes").properties().stream()
        .map(scheme ->
            new Scheme(
                scheme.getValue().path("name").asString(""),
                scheme.getValue().path("description").asString("")))
        .toList();
  }

  private static List<Operation> read(JsonNode root, JsonMapper json) {
    var operations = new ArrayList<Operation>();
    for (var path : root.path("paths").properties()) {
      for (var method : METHODS) {
        var operation = path.getValue().path(method);
        if (operation.isObject()) {
          operations.add(operation(method, path.getKey(), operation, json));
        }
      }
    }
    return List.copyOf(operations);
  }

  private static Operation operation(
      String method, String path, JsonNode operation, JsonMapper json) {
    return new Operation(
        operation.path("operationId").asString(""),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asString(""),
        operation.path("description").asString(""),
        parameters(operation),
        responses(operation),
        example(operation.path("requestBody"), json),
        example(operation.path("responses").path("200"), json));
  }

  private static List<Field> parameters(JsonNode operation) {
    var fields = new ArrayList<Field>();
    for (var parameter : operation.path("parameters")) {
      fields.add(
          new Field(
              parameter.path("name").asString(""),
              parameter.path("in").asString(""),
              parameter.path("required").asBoolean(false),
              parameter.path("description").asString(""),
              parameter.path("example").asString("")));
    }
    return fields;
  }

  private static List<Field> responses(JsonNode operation) {
    var fields = new ArrayList<Field>();
    for (var response : operation.path("responses").properties()) {
      fields.add(
          new Field(
              response.getKey(),
              "",
              false,
              response.getValue().path("description").asString(""),
              ""));
    }
    return fields;
  }

  private static String example(JsonNode carrier, JsonMapper json) {
    for (var content : carrier.path("content").properties()) {
      var example = content.getValue().path("example");
      if (!example.isMissingNode()) {
        return example.isString()
            ? example.asString()
            : json.writerWithDefaultPrettyPrinter().writeValueAsString(example);
      }
    }
    return "";
  }
}
