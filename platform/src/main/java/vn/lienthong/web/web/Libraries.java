package vn.lienthong.web.web;

/** Addresses of library assets; their version is in the path, so they may be kept for ever. */
public final class Libraries {
  private static final String GOVUK = "/webjars/govuk-frontend/5.14.0/dist/govuk/";
  public static final String GOVUK_CSS = GOVUK + "govuk-frontend.min.css";
  public static final String GOVUK_SCRIPT = GOVUK + "govuk-frontend.min.js";
  public static final String HTMX = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private Libraries() {}
}
