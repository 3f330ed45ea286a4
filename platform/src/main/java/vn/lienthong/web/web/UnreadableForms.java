package vn.lienthong.web.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.web.Problems;

/**
 * A form too large, broken off or crooked fails where the first filter asks for a parameter; left
 * to the container it would stand in the log with its stack.
 */
final class UnreadableForms extends OncePerRequestFilter {
  private final Problems problems;

  UnreadableForms(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException unreadable) {
      problems.answer(request, response, unreadable);
    }
  }
}
