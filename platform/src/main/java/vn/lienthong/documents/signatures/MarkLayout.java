package vn.lienthong.documents.signatures;

import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SignatureMark.Place;
import vn.lienthong.shared.BusinessClock;

/** Where and how a signature is seen on the page. */
record MarkLayout(DocumentsSettings settings) {
  private static final float POINTS = 72 / 25.4f;
  private static final String FONT = "/documents/fonts/Tinos-Regular.ttf";

  SignatureImageParameters of(byte[] pdf, SignatureMark mark, Instant at) throws IOException {
    var place = mark.place();
    var image = new SignatureImageParameters();
    image.setFieldParameters(field(box(pdf, place)));
    image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
    var picture = mark.image();
    if (picture != null) {
      image.setImage(new InMemoryDocument(picture));
    } else {
      image.setTextParameters(text(mark, at));
    }
    return image;
  }

  private Place box(byte[] pdf, @Nullable Place place) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      if (place == null) {
        return corner(document.getPage(0));
      }
      if (!place.over().isBlank()) {
        var word = LastWords.find(document, place.over());
        if (word.isPresent()) {
          return over(word.get(), place);
        }
      }
      int pages = document.getNumberOfPages();
      int page = place.page() < 0 ? Math.max(1, pages + 1 + place.page()) : place.page();
      return new Place(page, place.left(), place.top(), place.width(), place.height());
    }
  }

  /** In the middle over the words; a box that does not fit is moved onto the page. */
  private static Place over(LastWords.Found word, Place place) {
    float left = (word.left() + word.right()) / 2 / POINTS - place.width() / 2;
    float rightmost = word.pageWidth() / POINTS - place.width();
    float top = word.top() / POINTS - place.height();
    return new Place(
        word.page(),
        Math.max(0, Math.min(left, rightmost)),
        Math.max(0, top),
        place.width(),
        place.height());
  }

  private Place corner(PDPage page) {
    var box = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    float width = (lying ? box.getHeight() : box.getWidth()) / POINTS;
    float left = width - settings.markMargin() - settings.markWidth();
    return new Place(1, left, settings.markMargin(), settings.markWidth(), settings.markHeight());
  }

  private static SignatureFieldParameters field(Place place) {
    var field = new SignatureFieldParameters();
    field.setPage(place.page());
    field.setOriginX(place.left() * POINTS);
    field.setOriginY(place.top() * POINTS);
    field.setWidth(place.width() * POINTS);
    field.setHeight(place.height() * POINTS);
    return field;
  }

  /**
   * Name of the agency or person, what else there is to say, and the time with its zone (ISO 8601).
   */
  private SignatureImageTextParameters text(SignatureMark mark, Instant at) throws IOException {
    var text = new SignatureImageTextParameters();
    var when = at.truncatedTo(ChronoUnit.SECONDS).atZone(BusinessClock.ZONE);
    var lines = new ArrayList<String>();
    lines.add(mark.name());
    lines.addAll(mark.lines());
    lines.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when));
    text.setText(String.join("\n", lines));
    text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
    try (InputStream in =
        Objects.requireNonNull(MarkLayout.class.getResourceAsStream(FONT), FONT)) {
      var font = new DSSFileFont(in);
      font.setSize(settings.markFontSize());
      font.setEmbedFontSubset(true);
      text.setFont(font);
    }
    return text;
  }
}
