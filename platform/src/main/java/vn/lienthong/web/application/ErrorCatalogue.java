package vn.lienthong.web.application;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Every permanent error code with its message, read from the bundles of all modules. */
@Component
public class ErrorCatalogue {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}-\\d{4}");

  /** Message patterns by code, in order of code. */
  public Map<String, String> messages(String language) {
    var found = new TreeMap<String, String>();
    var locale = language.equals("en") ? Locale.ENGLISH : Locale.ROOT;
    for (var name : Bundles.names()) {
      var bundle = ResourceBundle.getBundle(name, locale, Bundles.CONTROL);
      for (var key : bundle.keySet()) {
        if (CODE.matcher(key).matches()) {
          found.put(key, bundle.getString(key).replace("''", "'"));
        }
      }
    }
    return found;
  }
}
