package vn.lienthong.client;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what the signed face answers: JSON, or a problem (RFC 9457) with a permanent code. */
final class SignedAnswers {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int TOO_MANY = 429;
  private static final int FAILED = 500;

  private SignedAnswers() {}

  /**
   * The body of an answer that agreed.
   *
   * @throws IOException when it is worth another attempt
   * @throws AxisRefused when it is not
   */
  static byte[] agreed(int status, byte[] body) throws IOException {
    if (status < 300) {
      return body;
    }
    var problem = problem(status, body);
    if (status >= FAILED || status == TOO_MANY) {
      throw new IOException("HTTP " + status + ": " + problem.description());
    }
    throw problem;
  }

  private static AxisRefused problem(int status, byte[] body) throws IOException {
    if (!AnswerReader.startsLikeJson(body)) {
      throw AnswerReader.notAnAnswer(status, body);
    }
    var fields = fields(body);
    return new AxisRefused(
        fields.getOrDefault("code", "HTTP-" + status), fields.getOrDefault("detail", ""));
  }

  static Submitted submitted(byte[] body) throws IOException {
    var fields = fields(body);
    return new Submitted(
        fields.getOrDefault("docId", ""),
        Boolean.parseBoolean(fields.get("duplicate")),
        fields.getOrDefault("receipt", ""));
  }

  static InboxPage inbox(byte[] body) throws IOException {
    var items = new ArrayList<InboxPage.Item>();
    long next = 0;
    try (var parser = object(body)) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("next")) {
          next = parser.getLongValue();
        } else if (value == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            items.add(InboxPage.Item.of(fields(parser)));
          }
        }
      }
      return new InboxPage(items, next);
    } catch (JacksonException broken) {
      throw new IOException("Unreadable answer: " + broken.getOriginalMessage(), broken);
    }
  }

  /** The documents of a confirmation that were not there. */
  static List<String> notFound(byte[] body) throws IOException {
    var missing = new ArrayList<String>();
    try (var parser = object(body)) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = parser.currentName().equals("notFound");
        parser.nextToken();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          if (wanted) {
            missing.add(parser.getString());
          }
        }
      }
      return missing;
    } catch (JacksonException broken) {
      throw new IOException("Unreadable answer: " + broken.getOriginalMessage(), broken);
    }
  }

  /** The fields of an object as text; objects and lists as the JSON they are. */
  private static Map<String, String> fields(byte[] body) throws IOException {
    try (var parser = object(body)) {
      return fields(parser);
    } catch (JacksonException broken) {
      throw new IOException("Unreadable answer: " + broken.getOriginalMessage(), broken);
    }
  }

  private static Map<String, String> fields(JsonParser parser) {
    var fields = new LinkedHashMap<String, String>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (value.isStructStart()) {
        fields.put(name, copied(parser));
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(name, parser.getString());
      }
    }
    return fields;
  }

  private static String copied(JsonParser parser) {
    var text = new StringWriter();
    try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  /** A parser behind the opening brace. */
  private static JsonParser object(byte[] body) throws IOException {
    var parser = JSON.createParser(ObjectReadContext.empty(), body);
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.close();
      throw new IOException("Unreadable answer of " + body.length + " bytes");
    }
    return parser;
  }
}
