package vn.lienthong.client;

/** A call that does not come from the node, or not as the node sent it; answer it with 401. */
public final class WebhookRefused extends Exception {
  private static final long serialVersionUID = 1L;

  WebhookRefused(String reason) {
    super(reason);
  }

  WebhookRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
