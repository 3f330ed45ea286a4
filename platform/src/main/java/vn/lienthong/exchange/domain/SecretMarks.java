package vn.lienthong.exchange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/**
 * Finds marks of secrecy in what a document says of itself. Documents with state secrets are not
 * exchanged on this axis: QCVN 102:2016/BTTTT (Thông tư 10/2016/TT-BTTTT) sets no requirement for
 * them. The words of the marks are settings.
 *
 * <p>A mark is a whole field; stands alone in brackets, quotation marks or asterisks, or behind "Độ
 * mật:"; or begins a text in capitals, or ends it in capitals behind a dash. It is compared with
 * its accents: {@code mặt}, {@code mất} and {@code mắt} are other words. Only a stamp or whole
 * field without any accent is compared without them. {@code mật khẩu}, {@code bảo mật} and {@code
 * độ mật} by themselves are no marks.
 */
public final class SecretMarks {
  private static final String OPEN = "[\\[(\\{<«\"“*]";
  private static final String CLOSE = "[\\])\\}>»\"”*]";
  private static final Pattern STAMP =
      Pattern.compile(OPEN + "+\\s*([^\\[\\](){}<>«»\"“”*]{2,40}?)\\s*" + CLOSE + "+");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(?:độ|mức|mức độ)\\s+mật\\s*[:\\-–]\\s*([^.,;:\\])}>]{2,40})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern PARTS = Pattern.compile("[/\\-–—_.]");

  /** What may stand behind a mark that begins a text: the end, a sign, or a sentence. */
  private static final Pattern BEGUN =
      Pattern.compile("^(\\s*$|\\s*[:;.,|!]|\\s+[-–—/]|[-–—]\\s|\\s+\\p{Lu}[/\\p{Ll}])");

  private static final Pattern DASH_BEFORE = Pattern.compile("[-–—|]\\s*$");

  private final List<Mark> marks;

  public SecretMarks(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  /**
   * A mark and when it is one.
   *
   * @param word as it is written, for instance {@code Tối mật}
   * @param until the last day, null when it is one today and later
   */
  public record Mark(String word, LocalDate from, @Nullable LocalDate until) {
    private static final Pattern FORM =
        Pattern.compile("([^;]+);\\s*(\\d{4}-\\d\\d-\\d\\d)\\s*(?:;\\s*(\\d{4}-\\d\\d-\\d\\d))?");

    /**
     * Reads {@code Tối mật; 2016-04-01} or {@code Tối mật; 2016-04-01; 2026-12-31}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Mark of(String text) {
      var form = FORM.matcher(text.strip());
      if (!form.matches()) {
        throw new IllegalArgumentException("no mark: " + text);
      }
      var until = form.group(3) == null ? null : LocalDate.parse(form.group(3));
      return new Mark(Text.clean(form.group(1)), LocalDate.parse(form.group(2)), until);
    }

    private boolean inForce(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private boolean is(String text) {
      return key(text).equals(key(word)) || isWithoutAccents(text);
    }

    private boolean isWithoutAccents(String text) {
      var folded = Text.fold(text);
      return folded.equals(key(text)) && folded.equals(Text.fold(word));
    }

    private String capitals() {
      return Text.clean(word).toUpperCase(Locale.ROOT);
    }

    private boolean severalWords() {
      return word.strip().contains(" ");
    }
  }

  /** The mark that a subject, or a field for secrecy or circulation, bears on that day. */
  public Optional<Mark> inText(String text, LocalDate day) {
    var clean = SPACES.matcher(Text.clean(text)).replaceAll(" ");
    return marks.stream()
        .filter(mark -> mark.inForce(day))
        .filter(mark -> whole(clean, mark) || stamped(clean, mark) || atTheEdge(clean, mark))
        .findFirst();
  }

  /** The mark that a number or notation bears on that day, as one of its parts. */
  public Optional<Mark> inNotation(String notation, LocalDate day) {
    return inText(notation, day)
        .or(() ->
            marks.stream()
                .filter(mark -> mark.inForce(day))
                .filter(mark ->
                    PARTS
                        .splitAsStream(Text.clean(notation))
                        .anyMatch(part -> part.strip().equals(mark.capitals())))
                .findFirst());
  }

  private static boolean whole(String text, Mark mark) {
    return mark.is(bare(text));
  }

  private static boolean stamped(String text, Mark mark) {
    return STAMP.matcher(text).results().anyMatch(stamp -> mark.is(bare(stamp.group(1))))
        || LABEL.matcher(text).results().anyMatch(label -> labelled(label.group(1), mark));
  }

  /** Behind the label the mark may be followed by the rest of the sentence. */
  private static boolean labelled(String text, Mark mark) {
    var key = key(bare(text));
    return key.equals(key(mark.word()))
        || (mark.severalWords() && key.startsWith(key(mark.word()) + " "));
  }

  private static boolean atTheEdge(String text, Mark mark) {
    var capitals = mark.capitals();
    if (text.startsWith(capitals)) {
      var rest = text.substring(capitals.length());
      return BEGUN.matcher(rest).find() || (mark.severalWords() && rest.startsWith(" "));
    }
    return text.endsWith(capitals)
        && !allCapitals(text)
        && DASH_BEFORE.matcher(text.substring(0, text.length() - capitals.length())).find();
  }

  /** A heading in capitals says nothing by its last word. */
  private static boolean allCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static String bare(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  private static String key(String text) {
    return SPACES.matcher(Text.clean(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
