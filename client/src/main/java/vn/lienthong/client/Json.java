package vn.lienthong.client;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Objects of a field or two, as calls of the signed face carry them. */
final class Json {
  static final byte[] EMPTY = {'{', '}'};

  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  static byte[] object(String name, String value) {
    return object(generator -> generator.writeStringProperty(name, value));
  }

  static byte[] object(String name, long value) {
    return object(generator -> generator.writeNumberProperty(name, value));
  }

  /** An object of two fields, the first of which is JSON as it is. */
  static byte[] withMember(String name, String json, String other, String value) {
    return object(generator -> {
      generator.writeName(name);
      generator.writeRawValue(json);
      generator.writeStringProperty(other, value);
    });
  }

  private interface Property {
    void to(JsonGenerator generator);
  }

  private static byte[] object(Property property) {
    var text = new StringWriter();
    try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartObject();
      property.to(generator);
      generator.writeEndObject();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
