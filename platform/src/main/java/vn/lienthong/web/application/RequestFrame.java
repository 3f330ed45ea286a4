package vn.lienthong.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.FormToken;
import vn.lienthong.web.Message;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.PageFrame;

/** A frame that looks things up when the page asks: a page without a form makes no session. */
final class RequestFrame implements PageFrame {
  private static final String NONE = "–";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(BusinessClock.ZONE);

  private final Frames frames;
  private final HttpServletRequest request;
  private final String path;
  private final @Nullable String query;
  private final Locale locale;
  private final @Nullable Message flash;
  private final SingletonSupplier<List<NavigationItem>> navigation;
  private final SingletonSupplier<String> agency;

  RequestFrame(Frames frames, HttpServletRequest request, Locale locale, @Nullable Message flash) {
    this.frames = frames;
    this.request = request;
    this.path = RequestPath.of(request);
    this.query = request.getQueryString();
    this.locale = locale;
    this.flash = flash;
    this.navigation = SingletonSupplier.of(this::offered);
    this.agency = SingletonSupplier.of(() -> frames.agency(caller()));
  }

  @Override
  public String text(String key, Object... arguments) {
    var text = frames.messages().getMessage(key, arguments, key, locale);
    return text == null ? key : text;
  }

  @Override
  public String language() {
    return locale.getLanguage();
  }

  @Override
  public String languageLink(String language) {
    return UriComponentsBuilder.fromPath(path)
        .query(query == null ? "" : query)
        .replaceQueryParam(Languages.PARAMETER, language)
        .build()
        .toUriString();
  }

  @Override
  public @Nullable Caller caller() {
    return frames.caller();
  }

  @Override
  public String agency() {
    return agency.obtain();
  }

  @Override
  public List<NavigationItem> navigation() {
    return navigation.obtain();
  }

  private List<NavigationItem> offered() {
    var caller = caller();
    return caller == null ? List.of() : frames.navigation(caller, path);
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String address(String path) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path;
  }

  @Override
  public @Nullable FormToken csrf() {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new FormToken(token.getParameterName(), token.getToken())
        : null;
  }

  @Override
  public boolean sample() {
    return frames.sample();
  }

  @Override
  public @Nullable Message flash() {
    return flash;
  }

  @Override
  public String asset(String name) {
    return frames.asset("/assets/" + name);
  }

  @Override
  public String date(@Nullable LocalDate date) {
    return date == null ? NONE : DATE.format(date);
  }

  @Override
  public String time(@Nullable Instant instant) {
    return instant == null ? NONE : TIME.format(instant);
  }

  @Override
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  @Override
  public String share(long part, long whole) {
    return Figures.share(part, whole, locale);
  }

  @Override
  public String size(long bytes) {
    return Figures.size(bytes, locale);
  }
}
