package vn.lienthong.node.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/**
 * Whoever started the process from a shell: progress goes to the error stream, so that the output
 * holds the ready line and what follows it, always in UTF-8.
 */
public final class Terminal implements Progress {
  /** Variables that name the language, the strongest first; an empty one says nothing. */
  private static final List<String> VARIABLES =
      List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");

  private static final PrintStream OUT = utf8(FileDescriptor.out);
  private static final PrintStream ERR = utf8(FileDescriptor.err);

  public static PrintStream out() {
    return OUT;
  }

  public static PrintStream err() {
    return ERR;
  }

  @Override
  public void step(String line) {
    ERR.println("  " + line);
  }

  /** One line on why something ended, or what happened to the node. */
  public static void say(RuleViolated violated) {
    ERR.println("lienthong: " + text(violated));
  }

  /** The message of a broken rule in the language of the shell, with its code. */
  public static String text(RuleViolated violated) {
    return text(violated, language(System.getenv()));
  }

  static String text(RuleViolated violated, Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var bundle = ResourceBundle.getBundle("i18n/node", locale, noFallback);
    var code = violated.error().code();
    var pattern = bundle.containsKey(code) ? bundle.getString(code) : violated.getMessage();
    return code + " " + new MessageFormat(pattern, locale).format(texts(violated));
  }

  /** Vietnamese where the shell speaks Vietnamese, else English. */
  static Locale language(Map<String, String> environment) {
    var language =
        VARIABLES.stream()
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst();
    return language.filter(value -> value.startsWith("vi")).isPresent()
        ? Locale.forLanguageTag("vi")
        : Locale.ENGLISH;
  }

  /** Arguments as they are: a process number must not get a thousands separator. */
  private static Object[] texts(RuleViolated violated) {
    var texts = new Object[violated.arguments().length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(violated.arguments()[i]);
    }
    return texts;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
