package vn.lienthong.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.files.UploadLimits;
import vn.lienthong.shared.Page;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/**
 * What the page of a letter shows beside its fields.
 *
 * @param chosen recipients added one by one
 * @param found agencies that the search found
 * @param files already uploaded
 * @param nextNumber what the book would give a letter of that type now
 * @param named earlier documents that the letter names, by DocId
 * @param savedAt when the draft was kept, null while there is none
 */
public record ComposeView(
    Form form,
    String sender,
    List<Choice> types,
    List<Choice> urgencies,
    List<Choice> groups,
    List<AgencyView> chosen,
    Page<AgencyView> found,
    List<Draft.HeldFile> files,
    UploadLimits limits,
    String nextNumber,
    Map<UUID, DocumentReference> named,
    @Nullable Instant savedAt) {
  /** The one box to tick. */
  public List<Choice> secrecy(PageFrame frame) {
    return List.of(
        new Choice(
            LetterForm.SECRET,
            frame.text("exchange.compose.secret"),
            frame.text("exchange.compose.secret-hint")));
  }
}
