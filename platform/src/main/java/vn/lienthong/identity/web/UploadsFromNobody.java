package vn.lienthong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever reads a parameter: reading one writes all files of a form to disk, and
 * strangers have none to send.
 */
final class UploadsFromNobody extends OncePerRequestFilter {
  private final Refusals refusals;

  UploadsFromNobody(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (hasBody(request)
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
        && Presences.user() == null) {
      refusals.commence(request, response, new InsufficientAuthenticationException("nobody"));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
