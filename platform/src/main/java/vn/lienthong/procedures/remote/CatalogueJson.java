package vn.lienthong.procedures.remote;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.procedures.CatalogueFileError;
import vn.lienthong.shared.RuleViolated;

/** JSON of catalogue files within limits of size, depth and number of values. */
final class CatalogueJson {
  /** Largest file that is read. */
  static final int MEBIBYTES = 64;

  private static final int BYTES = MEBIBYTES * 1024 * 1024;
  private static final int DEEPEST = 24;
  private static final int TOKENS = 8_000_000;
  private static final int NUMBER_LENGTH = 40;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(BYTES)
                          .maxNumberLength(NUMBER_LENGTH)
                          .maxTokenCount(TOKENS)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CatalogueJson() {}

  static Field tree(byte[] file) {
    if (file.length > BYTES) {
      throw new RuleViolated(CatalogueFileError.FILE_TOO_LARGE, String.valueOf(MEBIBYTES));
    }
    return new Field(container(() -> JSON.readTree(file)), "");
  }

  /** The JSON that is the text of a field. */
  static Field tree(Field field) {
    return new Field(container(() -> JSON.readTree(field.node().asString())), field.place());
  }

  private interface Reading {
    JsonNode read();
  }

  private static JsonNode container(Reading reading) {
    try {
      var node = reading.read();
      if (!node.isObject() && !node.isArray()) {
        throw new RuleViolated(CatalogueFileError.SHAPE_UNKNOWN);
      }
      return node;
    } catch (StreamConstraintsException beyond) {
      throw new RuleViolated(CatalogueFileError.FILE_TOO_DEEP, String.valueOf(DEEPEST), String.valueOf(TOKENS));
    } catch (JacksonException crooked) {
      throw notJson(crooked.getLocation());
    }
  }

  /** Bytes that are no UTF-8 have no place. */
  private static RuleViolated notJson(@Nullable TokenStreamLocation at) {
    return new RuleViolated(
        CatalogueFileError.FILE_NOT_JSON,
        String.valueOf(at == null ? 0 : at.getLineNr()),
        String.valueOf(at == null ? 0 : at.getColumnNr()));
  }
}
