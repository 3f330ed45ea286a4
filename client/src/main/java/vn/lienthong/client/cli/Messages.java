package vn.lienthong.client.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.lienthong.client.AxisRefused;

/** Texts of the command line, Vietnamese unless English was asked for. */
record Messages(Locale locale, ResourceBundle bundle) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final String BUNDLE = "vn.lienthong.client.cli.messages";

  /** Of {@code --lang}, else English where LANGUAGE, LC_ALL, LC_MESSAGES or LANG is English. */
  static Messages chosenBy(String[] arguments, Surroundings surroundings) {
    String language = languageIn(arguments);
    if (language.isEmpty()) {
      language = languageOf(surroundings);
    }
    return of(language.startsWith("en") ? Locale.ENGLISH : VIETNAMESE);
  }

  static Messages of(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Messages(locale, ResourceBundle.getBundle(BUNDLE, locale, noFallback));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** A text for a value of the axis, or the value itself when it is not known here. */
  String valueText(String prefix, String value) {
    String key = prefix + "." + value;
    return bundle.containsKey(key) ? bundle.getString(key) : value;
  }

  /** Why the axis refused, in the words of the reader and of the axis. */
  String refusal(String code, String description) {
    String key = code.startsWith("HTTP-4") ? "axis.address" : "axis." + code;
    String known = bundle.containsKey(key) ? bundle.getString(key) : text("axis.other");
    return text("refused", code, known, description).strip();
  }

  String refusal(AxisRefused refused) {
    return refusal(refused.code(), refused.description());
  }

  /** What {@code --lang} asks for and nobody speaks here; empty when there is no such thing. */
  static String unknownLanguage(String[] arguments) {
    String language = languageIn(arguments);
    return language.equals("vi") || language.equals("en") ? "" : language;
  }

  private static String languageIn(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        return arguments[i].substring("--lang=".length());
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return "";
  }

  private static String languageOf(Surroundings surroundings) {
    for (String name : new String[] {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = surroundings.environment(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
