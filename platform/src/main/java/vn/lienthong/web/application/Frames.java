package vn.lienthong.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.AgencyNames;
import vn.lienthong.web.CurrentCaller;
import vn.lienthong.web.Message;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.SampleNotice;

/** Makes the frame of a page, one for each request. */
@Component
public class Frames {
  private static final String ATTRIBUTE = PageFrame.class.getName();
  private final MessageSource messages;
  private final Languages languages;
  private final ObjectProvider<CurrentCaller> callers;
  private final ObjectProvider<NavigationSource> sources;
  private final ObjectProvider<SampleNotice> notice;
  private final ObjectProvider<ResourceUrlProvider> assets;
  private final ObjectProvider<AgencyNames> names;

  Frames(
      MessageSource messages,
      Languages languages,
      ObjectProvider<CurrentCaller> callers,
      ObjectProvider<NavigationSource> sources,
      ObjectProvider<SampleNotice> notice,
      ObjectProvider<ResourceUrlProvider> assets,
      ObjectProvider<AgencyNames> names) {
    this.messages = messages;
    this.languages = languages;
    this.callers = callers;
    this.sources = sources;
    this.notice = notice;
    this.assets = assets;
    this.names = names;
  }

  /** The frame of the request, without a message of an earlier action. */
  public PageFrame of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof PageFrame made) {
      return made;
    }
    var made = of(request, null);
    request.setAttribute(ATTRIBUTE, made);
    return made;
  }

  /** The frame of the request with the message of the action before it. */
  public PageFrame of(HttpServletRequest request, @Nullable Message flash) {
    return new RequestFrame(this, request, languages.resolveLocale(request), flash);
  }

  MessageSource messages() {
    return messages;
  }

  @Nullable Caller caller() {
    var current = callers.getIfAvailable();
    return current == null ? null : current.get();
  }

  String agency(@Nullable Caller caller) {
    var code = caller == null ? null : caller.agency();
    var known = names.getIfAvailable();
    return code == null ? "" : known == null ? code.value() : known.shortName(code);
  }

  boolean sample() {
    var known = notice.getIfAvailable();
    return known != null && known.sample();
  }

  String asset(String path) {
    var hashed = assets.getObject().getForLookupPath(path);
    return hashed == null ? path : hashed;
  }

  List<NavigationItem> navigation(Caller caller, String path) {
    var items =
        sources
            .orderedStream()
            .flatMap(source -> source.items(caller).stream())
            .sorted(
                Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::path))
            .toList();
    var here =
        items.stream()
            .map(NavigationItem::path)
            .filter(item -> covers(item, path))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return items.stream().map(item -> item.withActive(item.path().equals(here))).toList();
  }

  private static boolean covers(String item, String path) {
    return path.equals(item) || path.startsWith(item.endsWith("/") ? item : item + "/");
  }
}
