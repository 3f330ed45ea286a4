package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;

/**
 * Security headers of every answer. Nothing may be framed, except a PDF by the node's own pages;
 * HSTS is sent under https only.
 */
@Component
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>>, HeaderWriter {
  private static final String PDF = "application/pdf";
  private final String policy;

  PageHeaders(IdentitySettings settings) {
    this.policy =
        "default-src 'self'; img-src 'self' data:; object-src 'self'; base-uri 'none'; "
            + "form-action 'self'"
            + provider(settings)
            + "; frame-ancestors ";
  }

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(FrameOptionsConfig::disable)
        .addHeaderWriter(this)
        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=()"));
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    var type = response.getContentType();
    var framed = type != null && type.startsWith(PDF);
    response.setHeader("Content-Security-Policy", policy + (framed ? "'self'" : "'none'"));
    response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
  }

  /** A form may lead to the provider (sign-out): browsers hold redirects to form-action as well. */
  private static String provider(IdentitySettings settings) {
    var issuer = settings.issuer();
    if (issuer == null) {
      return "";
    }
    var address = URI.create(issuer);
    return " " + address.getScheme() + "://" + address.getAuthority();
  }
}
