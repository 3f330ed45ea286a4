package vn.lienthong.exchange.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/**
 * A letter before it is sent, for a last look.
 *
 * @param form goes with the page unchanged, so that sending sends what was looked at
 * @param nextNumber what the book would give it now
 * @param preflight what was found before sending; an error stops it
 */
public record CheckView(
    Form form,
    Letter letter,
    String sender,
    List<String> groups,
    List<AgencyView> chosen,
    int recipients,
    List<Draft.HeldFile> files,
    String nextNumber,
    PreflightView preflight) {
  /** Names of what the form holds, to be carried by hidden fields. */
  public List<String> fields() {
    return form.values().keySet().stream()
        .filter(name -> !name.equals("action") && !name.startsWith("_") && !name.equals("lang"))
        .toList();
  }

  /** Number and notation; what the book will give is a guess until it gave it. */
  public String symbol(PageFrame frame) {
    var number = letter.number();
    return (number.isEmpty() ? frame.text("exchange.check.next-number", nextNumber) : number)
        + "/"
        + letter.notation();
  }

  public String signer() {
    return Stream.of(letter.signerPosition(), letter.signerName())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" – "));
  }

  public long bytes() {
    return files.stream().mapToLong(Draft.HeldFile::bytes).sum();
  }
}
