package vn.lienthong.client.encryption;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.lienthong.client.encryption.EncryptionFault.Reason;

/** A JWE in general JSON serialisation as it was read; nothing of it is believed yet. */
record Jwe(Map<String, String> parts, List<Recipient> recipients) {
  /** A file of {@link FileEncryption#LARGEST} in Base64, and room for many recipients. */
  static final int LARGEST = FileEncryption.LARGEST / 3 * 4 + 8 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LARGEST).maxNestingDepth(8).build())
          .build();

  /**
   * One whom the content key was wrapped for.
   *
   * @param header its own part of the header, as JSON
   */
  record Recipient(Map<String, Object> header, String encryptedKey) {
    String kid() {
      return String.valueOf(header.get("kid"));
    }
  }

  /**
   * Reads it.
   *
   * @throws EncryptionFault {@link Reason#UNREADABLE}
   */
  static Jwe read(InputStream in, String name) throws IOException {
    var parts = new HashMap<String, String>();
    var recipients = new ArrayList<Recipient>();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      demand(parser.nextToken() == JsonToken.START_OBJECT, name);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var field = parser.currentName();
        var token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && field.equals("recipients")) {
          readRecipients(parser, recipients, name);
        } else {
          demand(token == JsonToken.VALUE_STRING, name);
          demand(parts.put(field, parser.getString()) == null, name);
        }
      }
    } catch (JacksonException | ParseException broken) {
      throw new EncryptionFault(Reason.UNREADABLE, name, broken);
    }
    return new Jwe(parts, recipients);
  }

  private static void readRecipients(JsonParser parser, List<Recipient> recipients, String name)
      throws ParseException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, Object> header = Map.of();
      var encryptedKey = "";
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var field = parser.currentName();
        var token = parser.nextToken();
        if (field.equals("header")) {
          demand(token == JsonToken.START_OBJECT, name);
          header = JSONObjectUtils.parse(text(parser));
        } else {
          demand(token == JsonToken.VALUE_STRING, name);
          encryptedKey = parser.getString();
        }
      }
      recipients.add(new Recipient(header, encryptedKey));
    }
  }

  private static String text(JsonParser parser) {
    var text = new StringWriter();
    try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private static void demand(boolean holds, String name) {
    if (!holds) {
      throw new EncryptionFault(Reason.UNREADABLE, name);
    }
  }

  Base64URL part(String field) {
    return new Base64URL(parts.getOrDefault(field, ""));
  }

  /**
   * The header of a recipient: the shared part and its own.
   *
   * @throws EncryptionFault {@link Reason#UNREADABLE}, also for algorithms that are not those of
   *     the axis
   */
  JWEHeader header(Recipient recipient, String name) {
    try {
      var joined = new HashMap<>(recipient.header());
      joined.putAll(JSONObjectUtils.parse(part("protected").decodeToString()));
      var header = JWEHeader.parse(joined);
      demand(
          JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
              && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod()),
          name);
      return header;
    } catch (ParseException | IllegalArgumentException broken) {
      throw new EncryptionFault(Reason.UNREADABLE, name, broken);
    }
  }
}
