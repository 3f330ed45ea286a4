package vn.lienthong.procedures;

/** How many procedures a load found new, changed, unchanged, and no longer listed. */
public record LoadResult(int added, int changed, int unchanged, int deactivated) {}
