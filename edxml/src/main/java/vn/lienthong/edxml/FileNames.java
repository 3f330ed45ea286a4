package vn.lienthong.edxml;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of attachments safe and unique within one packet. */
final class FileNames {
  private static final int LONGEST = 180;
  // Cc, Cf (bidirectional overrides hide an extension), line and paragraph separators, and what
  // common file systems refuse
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}<>:\"|?*]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private final Set<String> used = new HashSet<>();

  /** The safe form of a name; a repeated name gets " (2)". */
  String unique(String original, int position) {
    var safe = safe(original, position);
    var name = safe;
    for (int n = 2; !used.add(key(name)); n++) {
      name = numbered(safe, n);
    }
    return name;
  }

  static String safe(String original, int position) {
    var plain = Normalizer.normalize(original, Normalizer.Form.NFC).replace('\\', '/').strip();
    var name = UNSAFE.matcher(plain.substring(plain.lastIndexOf('/') + 1)).replaceAll("_").strip();
    while (name.endsWith(".") || name.endsWith(" ")) {
      name = name.substring(0, name.length() - 1);
    }
    if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
      return "tep-dinh-kem-" + (position + 1);
    }
    return shortened(RESERVED.matcher(name).matches() ? "_" + name : name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var extension = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
    int cut = LONGEST - extension.length();
    if (Character.isHighSurrogate(name.charAt(cut - 1))) {
      cut--;
    }
    return name.substring(0, cut) + extension;
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
        : name + " (" + number + ")";
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
