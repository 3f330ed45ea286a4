package vn.lienthong.procedures.cli;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.shared.RuleViolated;

/** What {@code lint-catalogue} says, Vietnamese unless English was asked for. */
record LintTexts(Locale locale, ResourceBundle bundle) {
  private static final List<String> VARIABLES =
      List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");
  private static final Map<String, Locale> LANGUAGES =
      Map.of("vi", Locale.forLanguageTag("vi"), "en", Locale.ENGLISH);
  private static final String OWN = "procedures-lint.";
  private static final String COLUMNS = "%-7s %-10s %9s %9s  %s";
  private static final int LONGEST = 300;

  /**
   * @param asked language of {@code --lang}; null to take that of the shell
   * @return nothing for a language that is not spoken here
   */
  static Optional<LintTexts> of(@Nullable String asked, Map<String, String> environment) {
    var language = asked == null ? ofTheShell(environment) : asked;
    return Optional.ofNullable(LANGUAGES.get(language)).map(LintTexts::of);
  }

  static LintTexts of(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new LintTexts(
        locale, ResourceBundle.getBundle("i18n/procedures-lint", locale, noFallback));
  }

  private static String ofTheShell(Map<String, String> environment) {
    var first = VARIABLES.stream().map(name -> environment.getOrDefault(name, ""));
    return first.filter(value -> !value.isEmpty()).findFirst().orElse("").startsWith("en")
        ? "en"
        : "vi";
  }

  String text(String key, Object... arguments) {
    return message(OWN + key, arguments);
  }

  String refused(Path file, RuleViolated refused) {
    var code = refused.error().code();
    return text("unreadable", file, code, message(code, refused.arguments()));
  }

  /** Procedure, place, code, severity and message of a finding in one line. */
  String line(Finding finding) {
    var code = finding.code().code();
    return "%s, %s: %s %s: %s"
        .formatted(
            inOneLine(finding.procedure()),
            place(finding.place()),
            code,
            severity(finding.code()),
            message(code, finding.arguments().toArray()));
  }

  private String place(FindingPlace place) {
    var parts = new ArrayList<String>();
    if (place.caseNumber() > 0) parts.add(text("place.case", place.caseNumber()));
    var channel = place.channel();
    if (channel != null) parts.add(text("place." + channel));
    return parts.isEmpty() ? text("place.whole") : String.join(", ", parts);
  }

  /** A table of how often each code was found, and in how many procedures. */
  List<String> summary(List<Finding> findings) {
    var byCode =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.toList()));
    var head =
        COLUMNS.formatted(
            text("summary.code"),
            text("summary.severity"),
            text("summary.count"),
            text("summary.procedures"),
            text("summary.title"));
    return Stream.concat(
            Stream.of(head),
            byCode.entrySet().stream().map(found -> row(found.getKey(), found.getValue())))
        .map(String::stripTrailing)
        .toList();
  }

  private String row(FindingCode code, List<Finding> findings) {
    long procedures = findings.stream().map(Finding::procedure).distinct().count();
    return COLUMNS.formatted(code.code(), severity(code), findings.size(), procedures, title(code));
  }

  String title(FindingCode code) {
    return message(code.code() + ".title");
  }

  String source(FindingCode code) {
    return message(code.code() + ".source");
  }

  String severity(FindingCode code) {
    return text("severity." + code.severity());
  }

  private String message(String key, Object... arguments) {
    var lines = Arrays.stream(arguments).map(argument -> inOneLine(argument.toString())).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(lines);
  }

  /** What comes from a file must neither break a line nor command a terminal. */
  private static String inOneLine(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0080-\\u009f\\s]+", " ").strip();
    return line.replaceFirst("^(.{" + LONGEST + "}).+$", "$1…");
  }
}
