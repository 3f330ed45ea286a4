package vn.lienthong.exchange.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningOrder;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/** Between the draft of a letter and a signing file. */
@Component
class SigningForm {
  static final String LEADER = "leader";
  static final String MAIN = "main";
  static final String NOTE = "note";

  /** In a draft: the signing file that it goes on with. */
  static final String SIGNING = "signing";

  private static final String PDF = ".pdf";

  private final Composition composition;
  private final HeldFiles files;

  SigningForm(Composition composition, HeldFiles files) {
    this.composition = composition;
    this.files = files;
  }

  /** The draft with what is wrong in it; it needs no number. */
  Form check(Form draft, Caller caller) {
    return composition.check(draft.with("number", ""), caller);
  }

  /** Files of the draft that can be the letter itself. */
  List<Choice> letters(Form draft, Caller caller, PageFrame frame) {
    var held = files.of(draft, caller);
    return IntStream.range(0, held.size())
        .filter(i -> held.get(i).name().toLowerCase(Locale.ROOT).endsWith(PDF))
        .mapToObj(
            i -> new Choice(String.valueOf(i), held.get(i).name(), frame.size(held.get(i).bytes())))
        .toList();
  }

  SigningOrder order(Form draft, Form chosen, Caller caller) {
    var main = chosen.value(MAIN);
    return new SigningOrder(
        composition.letter(draft.with("number", ""), caller),
        draft.values(),
        files.of(draft, caller).stream().map(SigningForm::file).toList(),
        main.matches("\\d{1,3}") ? Integer.parseInt(main) : -1,
        UuidTexts.read(chosen.value(LEADER)).orElse(null),
        chosen.value(NOTE));
  }

  private static SigningOrder.File file(Draft.HeldFile held) {
    return new SigningOrder.File(held.name(), new Signing.Stored(held.sha256(), held.bytes()));
  }

  /** The signing file that a draft goes on with. */
  static Optional<UUID> goesOn(Form draft) {
    return UuidTexts.read(draft.value(SIGNING));
  }

  /** What its author entered, with tokens for the files that are kept with it. */
  Form reopened(Signing signing, Caller caller) {
    var tokens =
        signing.files().stream()
            .sorted(Comparator.comparingInt(Signing.File::position))
            .map(file ->
                files.hold(file.name(), file.original().sha256(), file.original().bytes(), caller))
            .toList();
    return new Form(signing.form(), Map.of())
        .with(HeldFiles.FIELD, tokens.toArray(String[]::new))
        .with(SIGNING, signing.id().toString());
  }
}
