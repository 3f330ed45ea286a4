package vn.lienthong.client.cli;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** What the registry page takes, and a digit in it: {@code 125}, {@code 12a}, {@code 01-2020}. */
  private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\d.-]{1,20}");

  private final String from;
  private final List<String> to;
  private final String subject;
  private final String number;
  private final String notation;
  private final String type;
  private final @Nullable LocalDate date;
  private final List<Path> attachments;

  interface Options {
    @Option(names = "--from", paramLabel = "CODE[=NAME]", descriptionKey = "send.from")
    @Nullable String from();

    @Option(names = "--to", paramLabel = "CODE[=NAME]", descriptionKey = "send.to")
    @Nullable List<String> to();

    @Option(names = "--subject", paramLabel = "TEXT", descriptionKey = "send.subject")
    @Nullable String subject();

    @Option(names = "--number", paramLabel = "N", descriptionKey = "send.number")
    @Nullable String number();

    @Option(names = "--notation", paramLabel = "TEXT", descriptionKey = "send.notation")
    @Nullable String notation();

    @Option(names = "--type", paramLabel = "TEXT", descriptionKey = "send.type")
    @Nullable String type();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "send.date")
    @Nullable LocalDate date();

    @Option(names = "--attach", paramLabel = "FILE", descriptionKey = "send.attach")
    @Nullable List<Path> attachments();
  }

  Letter(Options given) {
    this.from = requireNonNullElse(given.from(), "");
    this.to = Given.listOf(given.to());
    this.subject = requireNonNullElse(given.subject(), "");
    this.number = requireNonNullElse(given.number(), "");
    this.notation = requireNonNullElse(given.notation(), "");
    this.type = requireNonNullElse(given.type(), "Công văn");
    this.date = given.date();
    this.attachments = Given.listOf(given.attachments());
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

  boolean isNumbered() {
    return NUMBER.matcher(number).matches();
  }

  /** Codes that came without a name and are none of the axis, each with the one perhaps meant. */
  List<String> unknown(Map<String, String> names) {
    return Stream.concat(Stream.of(from), to.stream())
        .map(String::strip)
        .filter(each -> each.indexOf('=') < 0 && names.getOrDefault(each, "").isBlank())
        .map(each -> each + nearest(each, names))
        .toList();
  }

  private static String nearest(String code, Map<String, String> names) {
    return names.keySet().stream()
        .filter(known -> known.endsWith("." + code))
        .min(Comparator.naturalOrder())
        .map(known -> " → " + known + "?")
        .orElse("");
  }

  /** True when the shell spoke another encoding than the JVM: the letters are lost already. */
  boolean isGarbled() {
    var texts = new ArrayList<String>(to);
    texts.addAll(List.of(from, subject, number, notation, type));
    return texts.stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0);
  }

  /** Without a date of its own the letter is of the day of the clock. */
  void write(Map<String, String> names, InstantSource clock, Path target)
      throws IOException, EdxmlRefused {
    DocumentHeader header = header(names, clock);
    var files = new ArrayList<OutgoingFile>();
    for (Path each : attachments) {
      files.add(
          OutgoingFile.of(String.valueOf(each.getFileName()), () -> Files.newInputStream(each)));
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      EdxmlWriter.write(header, files, out);
    }
  }

  private DocumentHeader header(Map<String, String> names, InstantSource clock) {
    LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), ZONE) : date;
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
  Map<String, String> names(AxisClient axis) {
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
