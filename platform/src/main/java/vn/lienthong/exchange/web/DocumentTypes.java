package vn.lienthong.exchange.web;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienthong.web.Choice;
import vn.lienthong.web.PageFrame;

/**
 * The 29 types of administrative documents and their abbreviations: NĐ 30/2020/NĐ-CP, article 7 and
 * annex III, kept as data.
 */
@Component
class DocumentTypes {
  private static final String FILE = "/data/exchange/document-types.csv";

  private final List<DocumentType> all = read();

  List<DocumentType> all() {
    return all;
  }

  boolean contains(String name) {
    return all.stream().anyMatch(type -> type.name().equals(name));
  }

  List<Choice> choices(PageFrame frame) {
    boolean vietnamese = frame.language().equals("vi");
    return all.stream()
        .map(type -> Choice.of(type.name(), vietnamese ? label(type) : english(type)))
        .toList();
  }

  private static String label(DocumentType type) {
    return type.abbreviation().isEmpty()
        ? type.name()
        : type.name() + " (" + type.abbreviation() + ")";
  }

  private static String english(DocumentType type) {
    return label(type) + " – " + type.english();
  }

  private static List<DocumentType> read() {
    var stream = Objects.requireNonNull(DocumentTypes.class.getResourceAsStream(FILE));
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return rows.stream()
          .map(row ->
              new DocumentType(
                  row.getField("name"), row.getField("abbreviation"), row.getField("english")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
