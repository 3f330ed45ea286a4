package vn.lienthong.client.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.client.AxisAgency;
import vn.lienthong.client.AxisClient;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;

/**
 * A letter given by options. The same options make the same packet to the byte, so that a command
 * repeated after a lost answer is recognised by the axis.
 */
final class Letter {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Option(names = "--from", paramLabel = "CODE[=NAME]", descriptionKey = "send.from")
  private String from = "";

  @Option(names = "--to", paramLabel = "CODE[=NAME]", descriptionKey = "send.to")
  private List<String> to = new ArrayList<>();

  @Option(names = "--subject", paramLabel = "TEXT", descriptionKey = "send.subject")
  private String subject = "";

  @Option(names = "--number", paramLabel = "N", descriptionKey = "send.number")
  private String number = "";

  @Option(names = "--notation", paramLabel = "TEXT", descriptionKey = "send.notation")
  private String notation = "";

  @Option(names = "--type", paramLabel = "TEXT", descriptionKey = "send.type")
  private String type = "Công văn";

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "send.date")
  private @Nullable LocalDate date;

  @Option(names = "--attach", paramLabel = "FILE", descriptionKey = "send.attach")
  private List<Path> attachments = new ArrayList<>();

  private final Surroundings surroundings;

  Letter(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  boolean isGiven() {
    return !(from.isEmpty() && to.isEmpty() && subject.isEmpty() && attachments.isEmpty());
  }

  /** Names of options without which there is no letter. */
  List<String> missing() {
    var missing = new ArrayList<String>();
    Map.of("--from", from, "--subject", subject, "--number", number, "--notation", notation)
        .forEach((option, value) -> {
          if (value.isBlank()) {
            missing.add(option);
          }
        });
    if (to.isEmpty()) {
      missing.add("--to");
    }
    return missing.stream().sorted().toList();
  }

  /** True when the shell spoke another encoding than the JVM: the letters are lost already. */
  boolean isGarbled() {
    var texts = new ArrayList<String>(to);
    texts.addAll(List.of(from, subject, number, notation, type));
    return texts.stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0);
  }

  void write(AxisClient axis, Path target) throws IOException, EdxmlRefused {
    DocumentHeader header = header(axis);
    var files = new ArrayList<OutgoingFile>();
    for (Path each : attachments) {
      files.add(
          OutgoingFile.of(String.valueOf(each.getFileName()), () -> Files.newInputStream(each)));
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      EdxmlWriter.write(header, files, out);
    }
  }

  private DocumentHeader header(AxisClient axis) {
    var names = names(axis);
    LocalDate day =
        date == null ? LocalDate.ofInstant(surroundings.timing().clock().instant(), ZONE) : date;
    EdxmlDate promulgated = EdxmlDate.of(day);
    var sender = organization(from, names);
    return new HeaderDraft(sender, to.stream().map(each -> organization(each, names)).toList())
        .documentId(sender.organId() + "," + promulgated.raw() + "," + number + "/" + notation)
        .code(number, notation)
        .promulgated("", promulgated)
        .kind(DocumentKind.named(type))
        .subject(subject)
        .content(subject)
        .build();
  }

  /** A packet names its agencies; the names that were not given are those of the axis. */
  private Map<String, String> names(AxisClient axis) {
    var names = new HashMap<String, String>();
    boolean allGiven = from.contains("=") && to.stream().allMatch(each -> each.contains("="));
    if (!allGiven) {
      for (AxisAgency agency : axis.agencies()) {
        names.put(agency.code(), agency.name());
        names.putIfAbsent(agency.otherCode(), agency.name());
      }
    }
    return names;
  }

  private static Organization organization(String given, Map<String, String> names) {
    int equals = given.indexOf('=');
    if (equals >= 0) {
      return Organization.of(given.substring(0, equals).strip(), given.substring(equals + 1));
    }
    String code = given.strip();
    return Organization.of(code, names.getOrDefault(code, ""));
  }
}
