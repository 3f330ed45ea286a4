package vn.lienthong.casework;

/** A paper that was handed in, in so many originals and copies. */
public record Paper(String code, String name, int originals, int copies) {}
