package vn.lienthong.documents.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how many letters one thread makes in a second of processor time; run by hand. */
final class LetterSpeed {
  private LetterSpeed() {}

  public static void main(String[] args) throws Exception {
    var letters =
        new LetterService(new HtmlPdf(), TemplateEngine.createPrecompiled(ContentType.Html));
    Files.write(Path.of(args[0]), letters.render(ALetter.standard()));
    var processor = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 6; round++) {
      var wall = System.nanoTime();
      var start = processor.getCurrentThreadCpuTime();
      long bytes = 0;
      for (int i = 0; i < 100; i++) {
        var letter = ALetter.about("việc thứ " + i, "Huế", "Trần Văn " + i);
        bytes += letters.render(letter).length;
      }
      System.out.printf(
          "%.1f letters per second of processor, %.1f per second, mean %d bytes%n",
          100e9 / (processor.getCurrentThreadCpuTime() - start),
          100e9 / (System.nanoTime() - wall),
          bytes / 100);
    }
  }
}
