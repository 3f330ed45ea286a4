package vn.lienthong.web.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.web.Problems;

/**
 * What fails before a controller is reached: a form too large, broken off or crooked where the
 * first filter asks for a parameter, the database where a password is checked. Left to the
 * container it would stand in the log with its stack.
 */
final class FailedFilters extends OncePerRequestFilter {
  private final Problems problems;

  FailedFilters(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException | NestedRuntimeException failure) {
      problems.answer(request, response, failure);
    }
  }
}
