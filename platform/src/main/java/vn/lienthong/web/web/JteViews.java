package vn.lienthong.web.web;

import gg.jte.TemplateEngine;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import vn.lienthong.web.Problems;
import vn.lienthong.web.application.Frames;

/** View names are template paths: {@code exchange/inbox}; {@code redirect:} answers 303. */
final class JteViews extends UrlBasedViewResolver {
  private final TemplateEngine engine;
  private final Frames frames;
  private final Problems problems;

  JteViews(TemplateEngine engine, Frames frames, Problems problems) {
    this.engine = engine;
    this.frames = frames;
    this.problems = problems;
    setViewClass(JteView.class);
    setSuffix(".jte");
    setRedirectHttp10Compatible(false);
  }

  @Override
  protected AbstractUrlBasedView instantiateView() {
    return new JteView(engine, frames, problems);
  }
}
