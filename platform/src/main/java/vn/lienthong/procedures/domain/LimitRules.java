package vn.lienthong.procedures.domain;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.TimeLimit;

/** Rules on time limits: NĐ 63/2010 article 8, and what catalogues get wrong about them. */
final class LimitRules {
  private LimitRules() {}

  static Stream<Finding> withoutUnit(ProcedureView procedure) {
    return Listing.of(procedure)
        .flatMap(listing -> {
          var limit = listing.terms().limit();
          return limit == null || limit.unit() != null
              ? Stream.empty()
              : Stream.of(
                  listing.finding(FindingCode.LIMIT_WITHOUT_UNIT, limit.amount().toPlainString()));
        });
  }

  static Stream<Finding> glued(ProcedureView procedure) {
    return Listing.of(procedure)
        .flatMap(listing ->
            gluedText(listing.terms())
                .map(text -> listing.finding(FindingCode.LIMIT_AND_FEE_GLUED, text)));
  }

  static Stream<Finding> absent(ProcedureView procedure) {
    return Listing.of(procedure)
        .filter(listing -> listing.terms().limit() == null && !isGlued(listing.terms()))
        .map(listing -> listing.finding(FindingCode.LIMIT_ABSENT));
  }

  static boolean isGlued(ChannelTerms terms) {
    return gluedText(terms).findAny().isPresent();
  }

  /** Money where the limit belongs, or an amount so joined to it that the source took neither. */
  private static Stream<String> gluedText(ChannelTerms terms) {
    if (terms.limit() != null) return Stream.empty();
    var unclaimed = terms.fees().stream().filter(fee -> fee.dong() == null);
    return Stream.concat(
            unclaimed.map(fee -> fee.published()), Stream.of(terms.description().split(";", 2)[0]))
        .filter(text -> Amounts.stated(text).filter(dong -> dong > 0).isPresent())
        .limit(1);
  }

  /** Cases that only the text tells apart: which terms hold for whom cannot be seen. */
  static Stream<Finding> channelTwice(ProcedureView procedure) {
    return Listing.casesWithOwnTerms(procedure).stream()
        .flatMap(found ->
            Stream.of(Channel.values())
                .map(channel -> listings(procedure, found, channel))
                .filter(listings -> distinctTerms(listings) > 1)
                .map(listings ->
                    listings
                        .get(0)
                        .finding(FindingCode.CHANNEL_TWICE, String.valueOf(listings.size()))));
  }

  private static List<Listing> listings(
      ProcedureView procedure, ProcedureCase found, Channel channel) {
    return found.terms().stream()
        .filter(terms -> terms.channel() == channel)
        .map(terms -> new Listing(procedure, found, terms))
        .toList();
  }

  private static long distinctTerms(List<Listing> listings) {
    return listings.stream()
        .map(listing -> List.of(limits(listing.terms()), listing.fees()))
        .distinct()
        .count();
  }

  static Stream<Finding> byChannel(ProcedureView procedure) {
    return Listing.casesWithOwnTerms(procedure).stream()
        .filter(found -> new HashSet<>(limitsByChannel(found).values()).size() > 1)
        .map(found ->
            new Finding(
                FindingCode.LIMIT_BY_CHANNEL,
                procedure.code().value(),
                FindingPlace.of(found),
                List.of()));
  }

  private static Map<Channel, Set<TimeLimit>> limitsByChannel(ProcedureCase found) {
    var limits = new EnumMap<Channel, Set<TimeLimit>>(Channel.class);
    for (var terms : found.terms()) {
      if (terms.limit() != null) {
        limits.computeIfAbsent(terms.channel(), channel -> new HashSet<>()).addAll(limits(terms));
      }
    }
    return limits;
  }

  /** The limit in one way of writing its number, or nothing. */
  private static Set<TimeLimit> limits(ChannelTerms terms) {
    var limit = terms.limit();
    return limit == null
        ? Set.of()
        : Set.of(new TimeLimit(limit.amount().stripTrailingZeros(), limit.unit()));
  }
}
