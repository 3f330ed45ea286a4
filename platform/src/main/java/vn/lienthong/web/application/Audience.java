package vn.lienthong.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.lienthong.web.OpenRoute;

/** Tells people in browsers from machines: the form of an error depends on it. */
@Component
class Audience {
  private final List<PathPattern> machines;

  Audience(ObjectProvider<OpenRoute> routes) {
    this.machines =
        routes.stream()
            .filter(route -> !route.browser())
            .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
            .toList();
  }

  boolean isBrowser(HttpServletRequest request) {
    var path = RequestPath.of(request);
    var accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && !path.startsWith("/api/")
        && machines.stream().noneMatch(route -> route.matches(PathContainer.parsePath(path)));
  }
}
