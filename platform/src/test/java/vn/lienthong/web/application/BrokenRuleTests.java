package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Every failure ends in one of our codes; what is not foreseen tells nothing of the inside. */
class BrokenRuleTests {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new MaxUploadSizeExceededException(5), SharedError.TOO_LARGE, 413),
        Arguments.of(
            new InvalidParameterException(new IOException("size"), 413),
            SharedError.TOO_LARGE,
            413),
        Arguments.of(new InvalidParameterException("cut"), SharedError.INVALID_INPUT, 400),
        Arguments.of(
            new ClientAbortException(new IOException("reset")), SharedError.INVALID_INPUT, 400),
        Arguments.of(new MultipartException("cut"), SharedError.INVALID_INPUT, 400),
        Arguments.of(new AccessDeniedException("no"), SharedError.FORBIDDEN, 403),
        Arguments.of(new BadCredentialsException("x"), SharedError.SIGN_IN_REQUIRED, 401),
        Arguments.of(new TypeMismatchException("x", Integer.class), SharedError.INVALID_INPUT, 400),
        Arguments.of(
            new MissingServletRequestParameterException("n", "int"),
            SharedError.INVALID_INPUT,
            400),
        Arguments.of(new IllegalStateException("inside"), SharedError.INTERNAL, 500),
        Arguments.of(new OutOfMemoryError("heap"), SharedError.INTERNAL, 500),
        Arguments.of(sql("55P03"), SharedError.BUSY, 503),
        Arguments.of(sql("57014"), SharedError.BUSY, 503),
        Arguments.of(sql("40P01"), SharedError.BUSY, 503),
        Arguments.of(sql("40001"), SharedError.BUSY, 503),
        Arguments.of(sql("53300"), SharedError.BUSY, 503),
        Arguments.of(
            new CannotGetJdbcConnectionException(
                "x", new SQLTransientConnectionException("request timed out")),
            SharedError.BUSY,
            503),
        Arguments.of(sql("23505"), SharedError.INTERNAL, 500),
        Arguments.of(sql("57P01"), SharedError.INTERNAL, 500),
        Arguments.of(sql(null), SharedError.INTERNAL, 500),
        Arguments.of(
            new RuntimeException(new RuleViolated(SharedError.NOT_FOUND)),
            SharedError.INTERNAL,
            500));
  }

  private static RuntimeException sql(@Nullable String state) {
    return new UncategorizedSQLException("x", null, new SQLException("inside", state));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureOfTheFrameworkHasTheNearestSharedCode(
      Throwable failure, SharedError error, int status) {
    var broken = BrokenRule.of(failure);
    assertThat(broken.error()).isEqualTo(error);
    assertThat(broken.status()).isEqualTo(status);
    assertThat(broken.arguments()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SharedError.class)
  void ourOwnRuleKeepsItsCodeStatusAndArguments(SharedError error) {
    var broken = BrokenRule.of(new RuleViolated(error, "a", 2));
    assertThat(broken.error()).isEqualTo(error);
    assertThat(broken.status()).isEqualTo(error.status());
    assertThat(broken.arguments()).containsExactly("a", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_INPUT, 400",
    "401, SIGN_IN_REQUIRED, 401",
    "403, FORBIDDEN, 403",
    "404, NOT_FOUND, 404",
    "405, INVALID_INPUT, 405",
    "406, INVALID_INPUT, 406",
    "409, STALE_VERSION, 409",
    "413, TOO_LARGE, 413",
    "415, INVALID_INPUT, 415",
    "429, RATE_LIMITED, 429",
    "499, INVALID_INPUT, 499",
    "500, INTERNAL, 500",
    "503, INTERNAL, 500",
    "302, INTERNAL, 500",
    "200, INTERNAL, 500"
  })
  void aStatusOfTheFrameworkIsKeptWhenTheClientIsToBlame(
      int status, SharedError error, int answered) {
    var broken = BrokenRule.of(new ErrorResponseException(HttpStatusCode.valueOf(status)));
    assertThat(broken.error()).isEqualTo(error);
    assertThat(broken.status()).isEqualTo(answered);
  }

  @ParameterizedTest
  @CsvSource({"405, 405", "415, 415", "404, 404", "408, 400", "410, 400", "499, 400"})
  void aRareStatusIsToldInTheWordsOfItsCode(int status, int worded) {
    var failure = new ErrorResponseException(HttpStatusCode.valueOf(status));
    assertThat(BrokenRule.of(failure).worded()).isEqualTo(worded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void everyWordedStatusHasTitleAndAdviceAndNoOtherHas(String language) throws Exception {
    var words = new Properties();
    try (var bundle = getClass().getResourceAsStream("/i18n/web" + language + ".properties")) {
      words.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
    }
    for (var part : List.of("web.error.title.", "web.error.advice.")) {
      var told =
          words.stringPropertyNames().stream()
              .filter(key -> key.matches(part + "\\d+"))
              .map(key -> Integer.valueOf(key.substring(part.length())));
      assertThat(told).containsExactlyInAnyOrderElementsOf(BrokenRule.WORDED);
    }
    assertThat(Stream.of(SharedError.values()).map(SharedError::status))
        .isSubsetOf(BrokenRule.WORDED);
  }

  @Test
  void thereIsOneSharedErrorForEachStatus() {
    assertThat(Stream.of(SharedError.values()).map(SharedError::status)).doesNotHaveDuplicates();
    assertThat(Stream.of(SharedError.values()).map(SharedError::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(SharedError.values()).map(error -> HttpStatus.resolve(error.status())))
        .doesNotContainNull();
  }
}
