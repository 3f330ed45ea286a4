package vn.lienthong.documents.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how many letters a second one thread makes; run by hand. */
final class LetterSpeed {
  public static void main(String[] args) throws Exception {
    var letters =
        new LetterService(new HtmlPdf(), TemplateEngine.createPrecompiled(ContentType.Html));
    Files.write(Path.of(args[0]), letters.render(ALetter.standard()));
    for (int round = 0; round < 5; round++) {
      var start = System.nanoTime();
      long bytes = 0;
      for (int i = 0; i < 100; i++) {
        bytes += letters.render(ALetter.about("việc thứ " + i, "Huế", "Trần Văn " + i)).length;
      }
      System.out.println(
          100e9 / (System.nanoTime() - start) + " letters/s, mean bytes " + bytes / 100);
    }
  }
}
