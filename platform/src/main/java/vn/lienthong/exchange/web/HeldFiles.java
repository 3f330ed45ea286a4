package vn.lienthong.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.lienthong.exchange.AttachmentFile;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.domain.Drafts;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.files.Upload;
import vn.lienthong.files.UploadLimits;
import vn.lienthong.files.Uploads;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;

/**
 * Files chosen for a letter. They are stored at once, so that they survive every error of the form;
 * the form carries a token for each, which means something to its owner alone: nobody can attach a
 * stored file by guessing its hash.
 */
@Component
class HeldFiles {
  static final String FIELD = "file";
  private static final int TOKEN_BYTES = 9;

  /** How browsers write a quotation mark in the name of a file they send (WHATWG). */
  private static final String QUOTE_SENT = "%22";

  private final Uploads uploads;
  private final FileStore store;
  private final Drafts drafts;
  private final BusinessClock clock;

  HeldFiles(Uploads uploads, FileStore store, Drafts drafts, BusinessClock clock) {
    this.uploads = uploads;
    this.store = store;
    this.drafts = drafts;
    this.clock = clock;
  }

  UploadLimits limits() {
    return uploads.limits();
  }

  /** The same for attachments of a document, which are checked like any other file. */
  Form takeOver(
      Form form, List<AttachmentFile> chosen, Caller caller, Function<Message, String> words) {
    var result = form;
    for (var file : chosen) {
      try (var content = file.open()) {
        result = take(result, uploads.accept(file.view().name(), content), caller, words);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return result;
  }

  /** The form with a token for every file taken; what is not taken is an error at {@code files}. */
  Form take(Form form, List<MultipartFile> chosen, Caller caller, Function<Message, String> words) {
    var result = form;
    for (var file : chosen) {
      var name = file.getOriginalFilename();
      if (name != null && !name.isBlank()) {
        result = take(result, accept(name.replace(QUOTE_SENT, "\""), file), caller, words);
      }
    }
    return result;
  }

  private Form take(Form form, Upload upload, Caller caller, Function<Message, String> words) {
    if (upload instanceof Upload.Stored stored) {
      var tokens = new ArrayList<>(form.all(FIELD));
      tokens.add(hold(stored, caller));
      return form.with(FIELD, tokens.toArray(String[]::new));
    }
    var refused = (Upload.Refused) upload;
    var why = words.apply(Message.of(refused.error().code(), refused.arguments().toArray()));
    return form.refuse("files", "exchange.compose.file-refused", refused.name(), why);
  }

  private Upload accept(String name, MultipartFile file) {
    try (var content = file.getInputStream()) {
      return uploads.accept(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hold(Upload.Stored stored, Caller caller) {
    return hold(stored.name().value(), stored.id().sha256(), stored.bytes(), caller);
  }

  /** A token for a stored file that the caller may attach. */
  String hold(String name, String sha256, long bytes, Caller caller) {
    var token = Ids.secret(TOKEN_BYTES);
    var file = new Draft.HeldFile(token, name, sha256, bytes);
    drafts.hold(LetterDrafts.owner(caller), file, clock.now());
    return token;
  }

  /** The files a form names, in order; tokens of somebody else mean nothing. */
  List<Draft.HeldFile> of(Form form, Caller caller) {
    var tokens = form.all(FIELD);
    return drafts.files(LetterDrafts.owner(caller), tokens).stream()
        .sorted(Comparator.comparingInt(file -> tokens.indexOf(file.token())))
        .toList();
  }

  Letter.Part part(Draft.HeldFile file) {
    return new StoredPart(file, store);
  }

  private record StoredPart(Draft.HeldFile file, FileStore store) implements Letter.Part {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public InputStream open() {
      return store.open(new FileId(file.sha256()));
    }
  }
}
