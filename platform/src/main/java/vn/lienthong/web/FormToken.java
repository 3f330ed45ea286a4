package vn.lienthong.web;

/** Name and value of the hidden field that proves a form came from our own page. */
public record FormToken(String name, String value) {}
