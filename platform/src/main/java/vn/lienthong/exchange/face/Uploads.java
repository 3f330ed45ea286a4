package vn.lienthong.exchange.face;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.ErrorCode;

/** What is left of an upload that was refused for its size. */
public final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final int CHUNK = 64 * 1024;

  private Uploads() {}

  /**
   * Takes in the rest and forgets it, up to twice the limit: clients in service write their whole
   * file before they read, and would find the line cut instead of the answer that waits for them.
   */
  public static void drain(HttpServletRequest request, ErrorCode refusal, long limit) {
    if (refusal != ExchangeError.PACKET_TOO_LARGE) {
      return;
    }
    try {
      var in = request.getInputStream();
      var chunk = new byte[CHUNK];
      long left = 2 * limit;
      for (int n = in.read(chunk); n >= 0 && left > 0; n = in.read(chunk)) {
        left -= n;
      }
    } catch (IOException gone) {
      LOG.debug("refused, and gone", gone);
    }
  }
}
