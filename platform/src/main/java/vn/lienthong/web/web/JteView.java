package vn.lienthong.web.web;

import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Problems;
import vn.lienthong.web.application.Frames;

/**
 * Renders a precompiled template to UTF-8 bytes at once; a failing template leaves no half page.
 */
final class JteView extends AbstractUrlBasedView {
  private static final String HTML = "text/html;charset=UTF-8";
  private final TemplateEngine engine;
  private final Frames frames;

  private final Problems problems;

  JteView(TemplateEngine engine, Frames frames, Problems problems) {
    this.engine = engine;
    this.frames = frames;
    this.problems = problems;
    setContentType(HTML);
  }

  @Override
  public boolean checkResource(Locale locale) {
    return engine.hasTemplate(String.valueOf(getUrl()));
  }

  @Override
  protected void renderMergedOutputModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var parameters = new HashMap<>(model);
    parameters.put(
        "frame",
        model.get(PageFrame.FLASH) instanceof Message flash
            ? frames.of(request, flash)
            : frames.of(request));
    var output = new Utf8ByteOutput();
    try {
      engine.render(String.valueOf(getUrl()), parameters, output);
    } catch (TemplateException failure) {
      problems.answer(request, response, failure);
      return;
    }
    response.setContentType(HTML);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
