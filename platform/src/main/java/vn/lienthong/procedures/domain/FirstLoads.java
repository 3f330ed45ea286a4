package vn.lienthong.procedures.domain;

import java.time.Instant;

/** Which catalogues of the product have been put on record in this node. */
public interface FirstLoads {
  /** Notes a load; false when it was done before. */
  boolean begin(String name, Instant at);
}
