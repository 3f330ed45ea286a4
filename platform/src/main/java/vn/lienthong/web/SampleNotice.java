package vn.lienthong.web;

/** Port to the node's knowledge of its data; without a bean of it the data is taken as real. */
public interface SampleNotice {
  /** True when the node holds sample data. */
  boolean sample();
}
