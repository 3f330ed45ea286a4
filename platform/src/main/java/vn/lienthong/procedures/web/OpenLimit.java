package vn.lienthong.procedures.web;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.TermsPlace;

/** A place of terms as a form sends it: {@code 1-COUNTER-1}. */
final class OpenLimit {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4})-(COUNTER|ONLINE|POST)-(\\d{1,4})");

  private OpenLimit() {}

  static String key(TermsPlace place) {
    return place.caseNumber() + "-" + place.channel().name() + "-" + place.listing();
  }

  static Optional<TermsPlace> parse(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new TermsPlace(
                Integer.parseInt(parts.group(1)),
                Channel.valueOf(parts.group(2)),
                Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }
}
