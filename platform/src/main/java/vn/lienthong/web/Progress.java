package vn.lienthong.web;

/** How far work behind a page is; of none while it is still being checked. */
public record Progress(int done, int total) {}
