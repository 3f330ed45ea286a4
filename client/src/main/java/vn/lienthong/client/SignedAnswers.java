package vn.lienthong.client;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    var page = page(body, "next");
    return new InboxPage(rows(page, InboxPage.Item::of), Long.parseLong(value(page, "0")));
  }

  static EventsPage events(byte[] body) throws IOException {
    var page = page(body, "next");
    return new EventsPage(rows(page, AxisEvent::of), Long.parseLong(value(page, "-1")));
  }

  static WebhookCalls.Page webhookCall(byte[] body) throws IOException {
    var page = page(body, "webhook");
    return new WebhookCalls.Page(value(page, ""), rows(page, AxisEvent::of));
  }

  static UploadPort.Open upload(byte[] body) throws IOException {
    var fields = fields(body);
    return new UploadPort.Open(
        fields.getOrDefault("id", ""), Long.parseLong(fields.getOrDefault("offset", "0")));
  }

  static Webhook webhook(byte[] body) throws IOException {
    return Webhook.of(fields(body));
  }

  static WebhookKey webhookKey(byte[] body) throws IOException {
    var fields = fields(body);
    return new WebhookKey(fields.getOrDefault("id", ""), fields.getOrDefault("pem", ""));
  }

  static List<Webhook> webhooks(byte[] body) throws IOException {
    return list(body, Webhook::of);
  }

  static PublishedKey encryptionKey(byte[] body) throws IOException {
    return PublishedKey.of(fields(body));
  }

  static List<PublishedKey> encryptionKeys(byte[] body) throws IOException {
    return list(body, PublishedKey::of);
  }

  /** Packets that cannot be had, with the codes of the reasons. */
  static Map<String, String> refused(byte[] body) throws IOException {
    var refused = new LinkedHashMap<String, String>();
    for (var each : list(body, fields -> fields)) {
      refused.put(each.getOrDefault("docId", ""), each.getOrDefault("refused", ""));
    }
    return refused;
  }

  private static <R> List<R> list(byte[] body, Function<Map<String, String>, R> row)
      throws IOException {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("Unreadable answer of " + body.length + " bytes");
      }
      return objects(parser).stream().map(row).toList();
    } catch (JacksonException broken) {
      throw unreadable(broken);
    }
  }

  /**
   * An object that holds one list of objects.
   *
   * @param value the field asked for, null when it is missing
   */
  private record Paged(List<Map<String, String>> rows, @Nullable String value) {}

  private static Paged page(byte[] body, String field) throws IOException {
    List<Map<String, String>> rows = List.of();
    String value = null;
    try (var parser = object(body)) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (name.equals(field)) {
          value = parser.getString();
        } else if (token == JsonToken.START_ARRAY) {
          rows = objects(parser);
        } else {
          parser.skipChildren();
        }
      }
      return new Paged(rows, value);
    } catch (JacksonException broken) {
      throw unreadable(broken);
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
      throw unreadable(broken);
    }
  }

  private static <R> List<R> rows(Paged page, Function<Map<String, String>, R> row) {
    return page.rows().stream().map(row).toList();
  }

  private static String value(Paged page, String otherwise) {
    return Objects.requireNonNullElse(page.value(), otherwise);
  }

  /** The objects of a list; the parser stands behind its opening bracket. */
  private static List<Map<String, String>> objects(JsonParser parser) {
    var objects = new ArrayList<Map<String, String>>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      objects.add(fields(parser));
    }
    return objects;
  }

  private static IOException unreadable(JacksonException broken) {
    return new IOException("Unreadable answer: " + broken.getOriginalMessage(), broken);
  }

  /** The fields of an object as text; objects and lists as the JSON they are. */
  private static Map<String, String> fields(byte[] body) throws IOException {
    try (var parser = object(body)) {
      return fields(parser);
    } catch (JacksonException broken) {
      throw unreadable(broken);
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
