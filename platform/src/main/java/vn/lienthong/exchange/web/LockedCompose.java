package vn.lienthong.exchange.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.CurrentCaller;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * A letter sent after the writer was away for too long. Whoever wrote it is known until the session
 * is locked, so the letter is kept as the draft; sign-in says so and leads back to it.
 */
@Configuration(proxyBeanMethods = false)
class LockedCompose {
  private static final String WRITER = LockedCompose.class.getName();

  private final CurrentCaller current;
  private final Rights rights;
  private final LetterDrafts drafts;
  private final HeldFiles files;

  LockedCompose(CurrentCaller current, Rights rights, LetterDrafts drafts, HeldFiles files) {
    this.current = current;
    this.rights = rights;
    this.drafts = drafts;
    this.files = files;
  }

  /** Around the lock of {@code identity}, which stands before the filter of strangers. */
  @Bean
  Customizer<HttpSecurity> draftsOutliveTheLock() {
    return http ->
        http.addFilterBefore(onPost(this::before), CsrfFilter.class)
            .addFilterAfter(onPost(this::after), AnonymousAuthenticationFilter.class);
  }

  private boolean before(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var writer = current.get();
    if (writer == null) {
      return isBrowser(request) && leadBack("exchange.draft.session-over", request, response);
    }
    request.setAttribute(WRITER, writer);
    return false;
  }

  private boolean after(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (current.get() == null && request.getAttribute(WRITER) instanceof Caller writer) {
      if (rights.allows(writer, ExchangeRight.PREPARE_DOCUMENT)) {
        drafts.save(letter(request, writer), writer);
      }
      return leadBack("exchange.draft.locked", request, response);
    }
    return false;
  }

  private Form letter(HttpServletRequest request, Caller writer) {
    var fields = new LinkedMultiValueMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.addAll(name, List.of(values)));
    return files.take(Form.of(fields), chosen(request), writer, Message::key);
  }

  private static List<MultipartFile> chosen(HttpServletRequest request) {
    var multipart = new StandardServletMultipartResolver();
    return multipart.isMultipart(request)
        ? multipart.resolveMultipart(request).getFiles("files")
        : List.of();
  }

  private static boolean isBrowser(HttpServletRequest request) {
    var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
    return accept.contains("text/html") || request.getHeader("HX-Request") != null;
  }

  private static boolean leadBack(
      String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var told = new FlashMap();
    told.put(PageFrame.FLASH, Message.of(key));
    told.setTargetRequestPath("/sign-in");
    var manager = new SessionFlashMapManager();
    manager.saveOutputFlashMap(told, request, response);
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(ComposeController.PATH);
    } else {
      response.setHeader("HX-Redirect", ComposeController.PATH);
    }
    return true;
  }

  private static Filter onPost(Step step) {
    return new PostFilter(step);
  }

  /** True when the step answered. */
  private interface Step {
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  private static final class PostFilter implements Filter {
    private final Step step;

    PostFilter(Step step) {
      this.step = step;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      var answered =
          request instanceof HttpServletRequest asked
              && response instanceof HttpServletResponse answer
              && asked.getMethod().equals("POST")
              && asked.getRequestURI().equals(ComposeController.PATH)
              && step.answers(asked, answer);
      if (!answered) {
        chain.doFilter(request, response);
      }
    }
  }
}
