package vn.lienthong.web.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import vn.lienthong.web.CurrentCaller;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.Problems;
import vn.lienthong.web.application.Frames;
import vn.lienthong.web.application.Languages;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
  private static final int ASSETS_PER_MINUTE = 6000;
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Frames frames;
  private final Languages languages;
  private final ObjectProvider<CurrentCaller> callers;

  PageConfiguration(Frames frames, Languages languages, ObjectProvider<CurrentCaller> callers) {
    this.frames = frames;
    this.languages = languages;
    this.callers = callers;
  }

  @Bean
  static TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  static JteViews jteViews(TemplateEngine engine, Frames frames, Problems problems) {
    return new JteViews(engine, frames, problems);
  }

  @Bean
  static OpenRoute assetsRoute() {
    return new OpenRoute("/assets/**", ASSETS_PER_MINUTE, true);
  }

  @Bean
  static OpenRoute libraryAssetsRoute() {
    return new OpenRoute("/webjars/**", ASSETS_PER_MINUTE, true);
  }

  @Bean
  static OpenRoute faviconRoute() {
    return new OpenRoute("/favicon.ico", ASSETS_PER_MINUTE, true);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(FOREVER)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOREVER);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LanguageChoice(languages));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(callers));
    resolvers.add(new FrameArgument(frames));
  }
}
