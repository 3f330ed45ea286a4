package vn.lienthong.directory.domain;

import java.time.Instant;

/** Which tables of the product have been put on record in this node. */
public interface Loads {
  /** Notes a load; false when it was done before. */
  boolean begin(String name, Instant at);
}
