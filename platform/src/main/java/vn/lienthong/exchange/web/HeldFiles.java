package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.lienthong.exchange.Letter;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.files.Upload;
import vn.lienthong.files.UploadLimits;
import vn.lienthong.files.Uploads;
import vn.lienthong.shared.Ids;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/**
 * Files chosen for a letter. They are stored at once, so that they survive every error of the form;
 * the form carries a token for each, and the session alone knows which file a token means: nobody
 * can attach a stored file by guessing its hash.
 */
@Component
class HeldFiles {
  static final String FIELD = "file";
  private static final String ATTRIBUTE = "exchange.upload.";
  private static final int TOKEN_BYTES = 9;

  private final Uploads uploads;
  private final FileStore store;

  HeldFiles(Uploads uploads, FileStore store) {
    this.uploads = uploads;
    this.store = store;
  }

  UploadLimits limits() {
    return uploads.limits();
  }

  /** The form with a token for every file taken; what is not taken is an error at {@code files}. */
  Form take(Form form, List<MultipartFile> chosen, HttpSession session, PageFrame frame) {
    var tokens = new ArrayList<>(form.all(FIELD));
    var result = form;
    for (var file : chosen) {
      var name = file.getOriginalFilename();
      if (name == null || name.isBlank()) {
        continue;
      }
      var upload = accept(name, file);
      if (upload instanceof Upload.Stored stored) {
        tokens.add(hold(stored, session));
      } else if (upload instanceof Upload.Refused refused) {
        var why = frame.text(refused.error().code(), refused.arguments().toArray());
        result = result.refuse("files", "exchange.compose.file-refused", refused.name(), why);
      }
    }
    return result.with(FIELD, tokens.toArray(String[]::new));
  }

  private Upload accept(String name, MultipartFile file) {
    try (var content = file.getInputStream()) {
      return uploads.accept(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One attribute per file: uploads in two windows do not overwrite each other. */
  private static String hold(Upload.Stored stored, HttpSession session) {
    var token = Ids.secret(TOKEN_BYTES);
    session.setAttribute(
        ATTRIBUTE + token,
        new HeldFile(token, stored.name().value(), stored.id().sha256(), stored.bytes()));
    return token;
  }

  /** The files a form names, in order; tokens of another session mean nothing. */
  List<HeldFile> of(Form form, HttpSession session) {
    return form.all(FIELD).stream()
        .map(token -> session.getAttribute(ATTRIBUTE + token))
        .filter(HeldFile.class::isInstance)
        .map(HeldFile.class::cast)
        .distinct()
        .toList();
  }

  Letter.Part part(HeldFile file) {
    return new StoredPart(file, store);
  }

  private record StoredPart(HeldFile file, FileStore store) implements Letter.Part {
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
