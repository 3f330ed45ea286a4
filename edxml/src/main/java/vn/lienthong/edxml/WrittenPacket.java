package vn.lienthong.edxml;

/** Digest and size of a packet that was written. */
public record WrittenPacket(String sha256, long size) {}
