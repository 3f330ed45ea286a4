package vn.lienthong.identity.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import vn.lienthong.identity.provider.PlainSecrets;
import vn.lienthong.identity.remote.ProviderRegistration;
import vn.lienthong.web.OpenRoute;

/**
 * The provider's own filter chain. It shares the browser's session with the pages, but under other
 * names: being signed in at the provider is not being signed in at the node.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "lienthong.identity.issuer",
    matchIfMissing = true,
    havingValue = "never")
class ProviderChain {
  static final String SIGN_IN = "/sign-in";
  private static final int BACK_CHANNEL_PER_MINUTE = 6000;
  private static final int SIGN_OUTS_PER_MINUTE = 300;
  private static final String PROVIDER = "identity.provider.";
  private static final String START = "/oauth2/authorization/" + ProviderRegistration.ID;

  /** All sign-ins of a node come through here from the node itself. */
  @Bean
  static OpenRoute providerRoute() {
    return new OpenRoute("/oauth2/*", BACK_CHANNEL_PER_MINUTE, true);
  }

  /** Where the endpoints of the provider are. */
  @Bean
  static OpenRoute providerDescriptionRoute() {
    return new OpenRoute("/.well-known/**", BACK_CHANNEL_PER_MINUTE, false);
  }

  @Bean
  static OpenRoute userInfoRoute() {
    return new OpenRoute("/userinfo", BACK_CHANNEL_PER_MINUTE, false);
  }

  @Bean
  static OpenRoute providerSignOutRoute() {
    return new OpenRoute("/connect/logout", SIGN_OUTS_PER_MINUTE, true);
  }

  @Bean
  @Order(1)
  SecurityFilterChain providerFilters(
      HttpSecurity http,
      AuthenticationProvider accounts,
      PageHeaders headers,
      SignInFailed failed,
      Refusals refusals) {
    var context = new HttpSessionSecurityContextRepository();
    context.setSpringSecurityContextKey(PROVIDER + "context");
    var requests = new SavedPage(PROVIDER + "page");
    var done = new SavedRequestAwareAuthenticationSuccessHandler();
    done.setRequestCache(requests);
    done.setDefaultTargetUrl(START);
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(
          new OrRequestMatcher(
              server.getEndpointsMatcher(),
              PathPatternRequestMatcher.withDefaults().matcher(SIGN_IN)));
      server.oidc(Customizer.withDefaults());
      server.clientAuthentication(client -> client.authenticationProviders(PlainSecrets::into));
    });
    return http.securityContext(it -> it.securityContextRepository(context))
        .requestCache(it -> it.requestCache(requests))
        .authenticationProvider(accounts)
        .authorizeHttpRequests(
            it -> it.requestMatchers(SIGN_IN).permitAll().anyRequest().authenticated())
        .formLogin(it -> it.loginPage(SIGN_IN).successHandler(done).failureHandler(failed))
        .addFilterBefore(new UploadsFromNobody(refusals), CsrfFilter.class)
        .headers(headers)
        .build();
  }
}
