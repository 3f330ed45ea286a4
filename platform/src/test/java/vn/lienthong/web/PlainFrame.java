package vn.lienthong.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;

/** A frame without a request: every word is its key, followed by what would fill it. */
final class PlainFrame implements PageFrame {
  @Override
  public String text(String key, Object... arguments) {
    return Stream.concat(Stream.of(key), Arrays.stream(arguments).map(String::valueOf))
        .collect(Collectors.joining(" "));
  }

  @Override
  public String language() {
    return "vi";
  }

  @Override
  public String languageLink(String language) {
    return "/?lang=" + language;
  }

  @Override
  public @Nullable Caller caller() {
    return null;
  }

  @Override
  public String address(String path) {
    return path;
  }

  @Override
  public String agency() {
    return "";
  }

  @Override
  public List<NavigationItem> navigation() {
    return List.of();
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public @Nullable FormToken csrf() {
    return null;
  }

  @Override
  public boolean sample() {
    return false;
  }

  @Override
  public @Nullable Message flash() {
    return null;
  }

  @Override
  public String asset(String name) {
    return "/assets/" + name;
  }

  @Override
  public String date(@Nullable LocalDate date) {
    return String.valueOf(date);
  }

  @Override
  public String time(@Nullable Instant instant) {
    return String.valueOf(instant);
  }

  @Override
  public String number(long value) {
    return String.valueOf(value);
  }

  @Override
  public String share(long part, long whole) {
    return part + "/" + whole;
  }

  @Override
  public String size(long bytes) {
    return bytes + " B";
  }
}
