package vn.lienthong.edxml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A small element of the header, held in memory with its place. */
final class Element {
  private static final Element NOTHING = new Element("", 0, 0);

  private final String name;
  private final int line;
  private final int column;
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();

  Element(String name, int line, int column) {
    this.name = name;
    this.line = line;
    this.column = column;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  void add(Element child) {
    children.add(child);
  }

  void append(char[] buffer, int offset, int length) {
    raw.append(buffer, offset, length);
  }

  List<Element> children() {
    return children;
  }

  boolean has(String child) {
    return children.stream().anyMatch(c -> c.name.equals(child));
  }

  /** The first child of this name, or an empty element. */
  Element first(String child) {
    return children.stream().filter(c -> c.name.equals(child)).findFirst().orElse(NOTHING);
  }

  List<Element> all(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  boolean exists() {
    return line > 0;
  }

  String rawText() {
    return raw.toString();
  }

  /** NFC without outer spaces. */
  String text() {
    return Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
  }

  String text(String child) {
    return first(child).text();
  }

  boolean isBlank() {
    return text().isEmpty() && children.stream().allMatch(Element::isBlank);
  }
}
