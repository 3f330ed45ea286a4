package vn.lienthong.web.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.lienthong.web.Problems;

/** The one advice of the application. */
@ControllerAdvice
class ProblemAdvice {
  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(Exception.class)
  void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
    problems.answer(request, response, failure);
  }
}
