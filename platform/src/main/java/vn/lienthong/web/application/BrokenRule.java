package vn.lienthong.web.application;

import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/**
 * The rule behind a failure: our own, or the nearest shared one for what the framework refuses.
 *
 * @param status the status of the answer; it may be more precise than that of the code (405, 415)
 */
record BrokenRule(ErrorCode error, int status, Object... arguments) {
  /** Statuses with a title and an advice in the bundles. */
  static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 502, 503, 507);

  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  /** The status whose words the reader gets: a rare one is told in those of its code. */
  int worded() {
    return WORDED.contains(status) ? status : error.status();
  }

  static BrokenRule of(Throwable failure) {
    if (failure instanceof RuleViolated violated) {
      return new BrokenRule(violated.error(), violated.error().status(), violated.arguments());
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      return of(SharedError.TOO_LARGE);
    }
    if (failure instanceof InvalidParameterException unreadable) {
      return ofStatus(unreadable.getErrorCode());
    }
    if (failure instanceof ErrorResponse response) {
      return ofStatus(response.getStatusCode().value());
    }
    if (failure instanceof org.springframework.beans.TypeMismatchException
        || failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
        || failure instanceof org.springframework.web.multipart.MultipartException
        || failure instanceof org.springframework.web.bind.ServletRequestBindingException
        || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return of(SharedError.INVALID_INPUT);
    }
    if (failure instanceof org.springframework.security.access.AccessDeniedException) {
      return of(SharedError.FORBIDDEN);
    }
    if (failure instanceof org.springframework.security.core.AuthenticationException) {
      return of(SharedError.SIGN_IN_REQUIRED);
    }
    return of(DatabaseLimits.reached(failure) ? SharedError.BUSY : SharedError.INTERNAL);
  }

  private static BrokenRule of(SharedError error) {
    return new BrokenRule(error, error.status());
  }

  private static BrokenRule ofStatus(int status) {
    if (status < CLIENT_ERROR || status >= SERVER_ERROR) {
      return of(SharedError.INTERNAL);
    }
    for (var error : SharedError.values()) {
      if (error.status() == status) {
        return of(error);
      }
    }
    return new BrokenRule(SharedError.INVALID_INPUT, status);
  }
}
