package vn.lienthong.exchange.vxp;

/** The two releases in the field; they differ in how they read a failed getEdoc. */
public enum VxpSdkVersion {
  V2_0_0,
  V2_0_1
}
