package vn.lienthong.exchange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      Pattern.compile(OPEN + "([^\\[\\](){}<>«»\"“”*]{2,44}+)" + CLOSE);
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(?:độ|mức|mức độ)\\s+mật\\s*[:\\-–]\\s*([^.,;:\\])}>]{2,40})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern PARTS = Pattern.compile("[/\\-–—_.]");

  /** What may stand behind a mark that begins a text: the end, a sign, or a sentence. */
  private static final Pattern BEGUN =
      Pattern.compile("(\\s*$|\\s*[:;.,|!]|\\s+[-–—/]|[-–—]\\s|\\s+\\p{Lu}[/\\p{Ll}])");

  private static final String DASHES = "-–—|";

  private final List<Wanted> marks;
  private final int longest;

  public SecretMarks(List<Mark> marks) {
    this.marks = marks.stream().map(Wanted::of).toList();
    this.longest = this.marks.stream().mapToInt(mark -> mark.key().length()).max().orElse(0);
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
  }

  /** A mark in the forms that it is compared by. */
  private record Wanted(Mark mark, Word word, String capitals, boolean severalWords) {
    static Wanted of(Mark mark) {
      var clean = clean(mark.word());
      return new Wanted(mark, Word.of(clean), clean.toUpperCase(Locale.ROOT), clean.contains(" "));
    }

    String key() {
      return word.key();
    }

    boolean is(Word other) {
      return other.key().equals(key()) || (other.bare() && other.folded().equals(word.folded()));
    }
  }

  /** A few words in small letters, with their accents and without. */
  private record Word(String key, String folded) {
    static Word of(String text) {
      return new Word(text.toLowerCase(Locale.ROOT), Text.fold(text));
    }

    /** Without any accent. */
    boolean bare() {
      return folded.equals(key);
    }
  }

  /** The mark that a subject, or a field for secrecy or circulation, bears on that day. */
  public Optional<Mark> inText(String text, LocalDate day) {
    return first(clean(text), day, mark -> false);
  }

  /** The mark that a number or notation bears on that day, also as one of its parts. */
  public Optional<Mark> inNotation(String notation, LocalDate day) {
    var clean = clean(notation);
    var parts = PARTS.splitAsStream(clean).map(String::strip).collect(Collectors.toSet());
    return first(clean, day, mark -> parts.contains(mark.capitals()));
  }

  /** A text may be as long as a header: it is looked through once, whatever marks there are. */
  private Optional<Mark> first(String clean, LocalDate day, Predicate<Wanted> besides) {
    var alone = alone(clean);
    var labelled =
        LABEL.matcher(clean).results().map(label -> lower(bare(label.group(1)))).toList();
    return marks.stream()
        .filter(mark -> mark.mark().inForce(day))
        .filter(mark ->
            alone.stream().anyMatch(mark::is)
                || labelled.stream().anyMatch(label -> labels(label, mark))
                || atTheEdge(clean, mark)
                || besides.test(mark))
        .map(Wanted::mark)
        .findFirst();
  }

  /** What stands alone and is short enough for a mark: the whole text, and each stamp. */
  private List<Word> alone(String clean) {
    return Stream.concat(
            Stream.of(clean), STAMP.matcher(clean).results().map(stamp -> stamp.group(1)))
        .map(SecretMarks::bare)
        .filter(text -> text.length() <= longest)
        .map(Word::of)
        .toList();
  }

  /** Behind the label the mark may be followed by the rest of the sentence. */
  private static boolean labels(String label, Wanted mark) {
    return label.equals(mark.key()) || (mark.severalWords() && label.startsWith(mark.key() + " "));
  }

  private static boolean atTheEdge(String text, Wanted mark) {
    var capitals = mark.capitals();
    if (text.startsWith(capitals)) {
      var rest = text.substring(capitals.length());
      return BEGUN.matcher(rest).lookingAt() || (mark.severalWords() && rest.startsWith(" "));
    }
    return text.endsWith(capitals)
        && !allCapitals(text)
        && endsWithDash(text.substring(0, text.length() - capitals.length()).strip());
  }

  private static boolean endsWithDash(String text) {
    return !text.isEmpty() && DASHES.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** A heading in capitals says nothing by its last word. */
  private static boolean allCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Without the signs and spaces around it. */
  private static String bare(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isSign(text.codePointAt(begin))) {
      begin += Character.charCount(text.codePointAt(begin));
    }
    while (begin < end && isSign(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(begin, end);
  }

  private static boolean isSign(int character) {
    return !Character.isLetterOrDigit(character)
        && Character.getType(character) != Character.NON_SPACING_MARK;
  }

  private static String clean(String text) {
    return SPACES.matcher(Text.clean(text)).replaceAll(" ").strip();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
