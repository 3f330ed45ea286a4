package vn.lienthong.web.application;

import org.jspecify.annotations.Nullable;

/** What the error page shows; an incident only where the fault is ours. */
public record ErrorPage(int worded, String code, String detail, @Nullable String incident) {}
