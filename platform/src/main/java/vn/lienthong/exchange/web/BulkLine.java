package vn.lienthong.exchange.web;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.web.Message;

/**
 * What became of one of many documents; it waits in the session for the page that reports it.
 *
 * @param symbol empty for a document that is none of the agency's
 * @param refused why nothing was done, null when it was done
 */
public record BulkLine(UUID docId, String symbol, @Nullable Message refused)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public boolean done() {
    return refused == null;
  }
}
