package vn.lienthong.web.application;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Problems;

@Component
class ProblemService implements Problems {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemService.class);
  private static final int INCIDENT_BYTES = 6;
  private static final String BUSY_SECONDS = "10";
  private final Frames frames;
  private final TemplateEngine templates;
  private final JsonMapper json;
  private final Audience audience;

  ProblemService(Frames frames, TemplateEngine templates, JsonMapper json, Audience audience) {
    this.frames = frames;
    this.templates = templates;
    this.json = json;
    this.audience = audience;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
    var broken = BrokenRule.of(failure);
    var incident = broken.error() == SharedError.INTERNAL ? report(request, failure) : null;
    if (broken.error() == SharedError.BUSY) {
      LOG.warn("{} {}: {}", request.getMethod(), RequestPath.of(request), root(failure));
    }
    if (response.isCommitted()) {
      return;
    }
    try {
      response.resetBuffer();
      response.setStatus(broken.status());
      if (broken.error() == SharedError.BUSY) {
        response.setHeader("Retry-After", BUSY_SECONDS);
      }
      response.setHeader("Cache-Control", "no-store");
      if (audience.isBrowser(request)) {
        writePage(request, response, broken, incident);
      } else {
        writeProblem(request, response, broken, incident);
      }
    } catch (IOException e) {
      LOG.debug("The client left before its error answer was written", e);
    }
  }

  private static String report(HttpServletRequest request, Throwable failure) {
    var incident = Ids.secret(INCIDENT_BYTES);
    LOG.error(
        "Incident {} at {} {}", incident, request.getMethod(), RequestPath.of(request), failure);
    return incident;
  }

  private static String root(Throwable failure) {
    return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
  }

  private void writePage(
      HttpServletRequest request,
      HttpServletResponse response,
      BrokenRule broken,
      @Nullable String incident)
      throws IOException {
    var frame = frames.of(request);
    var error = broken.error();
    var page =
        new ErrorPage(
            broken.worded(), error.code(), frame.text(error.code(), broken.arguments()), incident);
    var output = new Utf8ByteOutput();
    templates.render("web/error.jte", Map.of("frame", frame, "page", page), output);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private void writeProblem(
      HttpServletRequest request,
      HttpServletResponse response,
      BrokenRule broken,
      @Nullable String incident)
      throws IOException {
    var frame = frames.of(request);
    var code = broken.error().code();
    var problem = ProblemDetail.forStatus(broken.status());
    problem.setType(URI.create("/developers/errors#" + code));
    problem.setTitle(frame.text("web.error.title." + broken.worded()));
    problem.setDetail(frame.text(code, broken.arguments()));
    problem.setInstance(instance(request));
    problem.setProperty("code", code);
    if (incident != null) {
      problem.setProperty("incident", incident);
    }
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static @Nullable URI instance(HttpServletRequest request) {
    try {
      return URI.create(Objects.requireNonNull(RequestPath.of(request)));
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
