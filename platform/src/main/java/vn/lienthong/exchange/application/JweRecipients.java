package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * For which keys a JWE was encrypted (general JSON serialisation, RFC 7516, 7.2.1). Read in one
 * pass without keeping the ciphertext, however large it is.
 */
final class JweRecipients {
  private static final String ALGORITHM = "ECDH-ES+A256KW";
  private static final String ENCRYPTION = "A256GCM";
  private static final Set<String> DEMANDED =
      Set.of("protected", "recipients", "iv", "ciphertext", "tag");
  private static final int LONGEST_TEXT = 16 * 1024;
  private static final int LONGEST_KID = 200;
  private static final int MOST = 1000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(8)
                  .build())
          .build();

  private final Set<String> kids = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private boolean sound = true;

  private JweRecipients() {}

  /** Empty for what is no such JWE, or is encrypted in another way than that of the axis. */
  static Optional<Set<String>> kids(InputStream jwe) throws IOException {
    var recipients = new JweRecipients();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), jwe)) {
      recipients.read(parser);
    } catch (JacksonException | IllegalArgumentException broken) {
      return Optional.empty();
    }
    return recipients.sound && !recipients.kids.isEmpty()
        ? Optional.of(recipients.kids)
        : Optional.empty();
  }

  private void read(JsonParser parser) {
    demand(parser.nextToken() == JsonToken.START_OBJECT);
    while (sound && parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var field = parser.currentName();
      // two of a name: this reader and the recipient's might take different ones
      demand(seen.add(field));
      var token = parser.nextToken();
      if (field.equals("recipients")) {
        demand(token == JsonToken.START_ARRAY);
        readRecipients(parser);
      } else if (field.equals("protected")) {
        demand(token == JsonToken.VALUE_STRING);
        readProtected(parser.getString());
      } else {
        demand(token == JsonToken.VALUE_STRING);
      }
    }
    demand(seen.containsAll(DEMANDED) && parser.nextToken() == null);
  }

  private void readProtected(String encoded) {
    var header = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(encoded));
    demand(
        header.path("alg").asString("").equals(ALGORITHM)
            && header.path("enc").asString("").equals(ENCRYPTION)
            && !header.has("crit")
            && !header.has("zip"));
  }

  private void readRecipients(JsonParser parser) {
    while (sound && parser.nextToken() == JsonToken.START_OBJECT) {
      var kid = "";
      var encryptedKey = "";
      while (sound && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var field = parser.currentName();
        var token = parser.nextToken();
        if (field.equals("header")) {
          kid = readKid(parser, token);
        } else if (field.equals("encrypted_key") && token == JsonToken.VALUE_STRING) {
          encryptedKey = parser.getString();
        } else {
          demand(false);
        }
      }
      demand(!kid.isEmpty() && kid.length() <= LONGEST_KID && !encryptedKey.isEmpty());
      demand(kids.add(kid) && kids.size() <= MOST);
    }
  }

  private String readKid(JsonParser parser, JsonToken token) {
    demand(token == JsonToken.START_OBJECT);
    var kid = "";
    while (sound && parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = parser.currentName().equals("kid");
      demand(!wanted || kid.isEmpty());
      var value = parser.nextToken();
      if (wanted && value == JsonToken.VALUE_STRING) {
        kid = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    return kid;
  }

  private void demand(boolean holds) {
    sound &= holds;
  }
}
