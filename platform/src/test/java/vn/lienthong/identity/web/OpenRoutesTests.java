package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.web.OpenRoute;

/**
 * Asks for every path that a controller, a resource handler or a filter of security knows, as a
 * stranger: who gets another answer than "sign in" must have asked at a declared open route, which
 * has a rate limit.
 */
class OpenRoutesTests extends OnSampleNode {
  private static final Pattern PATH = Pattern.compile("PathPattern \\[(?:[A-Z]+ )?(/[^\\]]*)\\]");
  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired FilterChainProxy security;
  @Autowired List<RequestMappingInfoHandlerMapping> controllers;
  @Autowired List<AbstractUrlHandlerMapping> resources;
  @Autowired AuthorizationServerSettings provider;
  @Autowired List<OpenRoute> routes;

  @Test
  void whatAnswersStrangersIsDeclaredAndHasARateLimit() throws Exception {
    var undeclared = new ArrayList<String>();
    for (var path : paths()) {
      for (var method : List.of("GET", "POST")) {
        var answer = ask(method, path);
        if (!asksToSignIn(answer) && !declared(path)) {
          undeclared.add(method + " " + path + ": " + answer.statusCode());
        }
      }
    }
    assertThat(undeclared).isEmpty();
  }

  /** A walk that sees nothing would find nothing. */
  @Test
  void theWalkSeesControllersResourcesAndFilters() {
    assertThat(paths())
        .contains(
            "/account",
            "/exchange/inbox",
            "/actuator/health",
            "/assets/x",
            "/sign-out",
            "/oauth2/token",
            "/userinfo",
            "/connect/logout",
            "/.well-known/openid-configuration");
    assertThat(declared("/account")).isFalse();
  }

  private TreeSet<String> paths() {
    var patterns = new TreeSet<String>();
    controllers.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info -> info.getPatternValues().stream())
        .forEach(patterns::add);
    resources.forEach(mapping -> patterns.addAll(mapping.getHandlerMap().keySet()));
    provider.getSettings().values().stream()
        .map(String::valueOf)
        .filter(value -> value.startsWith("/"))
        .forEach(patterns::add);
    security.getFilterChains().stream()
        .flatMap(chain -> Stream.concat(Stream.of(chain), chain.getFilters().stream()))
        .flatMap(OpenRoutesTests::matchers)
        .flatMap(matcher -> PATH.matcher(matcher.toString()).results().map(it -> it.group(1)))
        .forEach(patterns::add);
    var paths = new TreeSet<String>();
    patterns.forEach(pattern -> paths.add(pattern.replaceAll("\\{[^}]*}|\\*+", "x")));
    return paths;
  }

  private static Stream<RequestMatcher> matchers(Object part) {
    return Stream.<Class<?>>iterate(part.getClass(), type -> type != null, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> RequestMatcher.class.isAssignableFrom(field.getType()))
        .map(field -> value(field, part))
        .filter(RequestMatcher.class::isInstance)
        .map(RequestMatcher.class::cast);
  }

  private static Object value(Field field, Object part) {
    try {
      field.setAccessible(true);
      return field.get(part);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean declared(String path) {
    return routes.stream()
        .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
  }

  private static boolean asksToSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 401 && answer.body().contains("SH-0008");
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "application/json")
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
