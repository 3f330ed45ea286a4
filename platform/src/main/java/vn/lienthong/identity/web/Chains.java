package vn.lienthong.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.lienthong.shared.WallClock;
import vn.lienthong.web.OpenRoute;

/** Who is let through: what a module declares open, else only somebody signed in completely. */
@Configuration(proxyBeanMethods = false)
class Chains {
  private static final List<String> ASSETS = List.of("/assets/**", "/webjars/**", "/favicon.ico");
  static final String FIGURES = "/actuator/prometheus";
  private static final int HEALTH_PER_MINUTE = 600;
  private static final int SIGN_INS_PER_MINUTE = 300;
  private static final int LINKS_PER_MINUTE = 60;

  private final PageHeaders headers;

  Chains(PageHeaders headers) {
    this.headers = headers;
  }

  @Bean
  static OpenRoute healthRoute() {
    return new OpenRoute("/actuator/health/**", HEALTH_PER_MINUTE, false);
  }

  @Bean
  static OpenRoute signInRoute() {
    return new OpenRoute("/sign-in", SIGN_INS_PER_MINUTE, true);
  }

  @Bean
  static OpenRoute invitationRoute() {
    return new OpenRoute("/invitation", LINKS_PER_MINUTE, true);
  }

  @Bean
  static OpenRoute firstAdministratorRoute() {
    return new OpenRoute("/first-administrator", LINKS_PER_MINUTE, true);
  }

  @Bean
  static OpenRoute startOfSignInRoute() {
    return new OpenRoute("/oauth2/authorization/*", SIGN_INS_PER_MINUTE, true);
  }

  @Bean
  static OpenRoute endOfSignInRoute() {
    return new OpenRoute("/login/oauth2/code/*", SIGN_INS_PER_MINUTE, true);
  }

  /** As it stands: a decoded cookie may hold what a database takes for no text at all. */
  @Bean
  static DefaultCookieSerializerCustomizer plainSessionIds() {
    return cookie -> cookie.setUseBase64Encoding(false);
  }

  /** No session, no context: these answers may be kept by anybody. */
  @Bean
  @Order(2)
  SecurityFilterChain assetFilters(HttpSecurity http) {
    return http.securityMatcher(ASSETS.toArray(String[]::new))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(it -> headers.customize(it.cacheControl(cache -> cache.disable())))
        .build();
  }

  /** Machine interfaces authenticate each request by themselves. */
  @Bean
  @Order(3)
  SecurityFilterChain machineFilters(HttpSecurity http, ObjectProvider<OpenRoute> routes) {
    return http.securityMatcher(matcher(routes, false))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers)
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain pageFilters(
      HttpSecurity http,
      ObjectProvider<OpenRoute> routes,
      Presences presences,
      IdleLock idleLock,
      PageRequests requests,
      Refusals refusals,
      SignInCompleted completed,
      SignOut signOut) {
    http.authorizeHttpRequests(it ->
        it.requestMatchers(matcher(routes, true))
            .permitAll()
            .dispatcherTypeMatchers(DispatcherType.ERROR)
            .permitAll()
            .requestMatchers(SecondFactorController.PATH, PasswordController.PATH, SignOut.PATH)
            .authenticated()
            .anyRequest()
            .access((who, context) -> {
              var presence = presences.of(context.getRequest());
              return new AuthorizationDecision(presence != null && presence.caller() != null);
            }));
    return http.headers(headers)
        .requestCache(it -> it.requestCache(requests))
        .oauth2Login(
            it -> it.loginPage(Refusals.START).successHandler(completed).failureHandler(refusals))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .logout(it ->
            it.logoutUrl(SignOut.PATH)
                .addLogoutHandler(signOut)
                .logoutSuccessHandler((LogoutSuccessHandler) signOut))
        .addFilterBefore(new UploadsFromNobody(refusals), CsrfFilter.class)
        .addFilterBefore(idleLock, AnonymousAuthenticationFilter.class)
        .build();
  }

  @Bean
  IdleLock idleLock(Presences presences, WallClock clock) {
    return new IdleLock(presences, clock);
  }

  /** Only inside its chain, where it is known who is signed in. */
  @Bean
  FilterRegistrationBean<IdleLock> idleLockOnlyInItsChain(IdleLock idleLock) {
    var registration = new FilterRegistrationBean<>(idleLock);
    registration.setEnabled(false);
    return registration;
  }

  private static RequestMatcher matcher(ObjectProvider<OpenRoute> routes, boolean browser) {
    return new OrRequestMatcher(
        routes.stream()
            .filter(route -> route.browser() == browser)
            .map(OpenRoute::pattern)
            .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
            .map(RequestMatcher.class::cast)
            .toList());
  }
}
