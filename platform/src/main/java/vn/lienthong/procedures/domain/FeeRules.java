package vn.lienthong.procedures.domain;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.shared.Text;

/** Rules on fees: NĐ 63/2010 article 8, and what catalogues get wrong about them. */
final class FeeRules {
  private static final Set<String> NO_INFORMATION = Set.of("", "khong co thong tin");
  private static final List<String> COUNCIL = List.of("hoi dong nhan dan", "hdnd");

  private FeeRules() {}

  static Stream<Finding> absent(ProcedureView procedure) {
    return Listing.of(procedure)
        .filter(listing -> listing.fees().stream().allMatch(FeeRules::saysNothing))
        .map(listing -> listing.finding(FindingCode.FEE_ABSENT));
  }

  private static boolean saysNothing(Fee fee) {
    return fee.dong() == null && NO_INFORMATION.contains(Text.fold(fee.published()));
  }

  static Stream<Finding> freeButAmount(ProcedureView procedure) {
    return Listing.of(procedure)
        .flatMap(listing ->
            listing.fees().stream()
                .filter(fee -> isAmount(fee, 0))
                .map(fee -> amounts(fee.note() + "; " + listing.terms().description()))
                .filter(amounts -> !amounts.isEmpty())
                .map(amounts -> listing.finding(FindingCode.FREE_BUT_AMOUNT, amounts)));
  }

  private static String amounts(String text) {
    return Amounts.in(text).stream()
        .filter(amount -> amount > 0)
        .distinct()
        .map(Amounts::written)
        .collect(Collectors.joining("; "));
  }

  static Stream<Finding> thousandsMissing(ProcedureView procedure, long smallestTariff) {
    return fees(
        procedure,
        FindingCode.THOUSANDS_MISSING,
        (listing, fee) -> fee.dong() != null && fee.dong() > 0 && fee.dong() < smallestTariff);
  }

  static Stream<Finding> foreignCurrency(ProcedureView procedure) {
    return fees(
        procedure,
        FindingCode.FOREIGN_CURRENCY,
        (listing, fee) -> fee.dong() == null && Amounts.foreign(fee.published()));
  }

  static Stream<Finding> unreadable(ProcedureView procedure) {
    return fees(
        procedure,
        FindingCode.FEE_UNREADABLE,
        (listing, fee) ->
            fee.dong() == null
                && !saysNothing(fee)
                && !Amounts.foreign(fee.published())
                && !LimitRules.isGlued(listing.terms()));
  }

  /** The message of each names the text of the fee. */
  private static Stream<Finding> fees(
      ProcedureView procedure, FindingCode code, BiPredicate<Listing, Fee> wrong) {
    return Listing.of(procedure)
        .flatMap(listing ->
            listing.fees().stream()
                .filter(fee -> wrong.test(listing, fee))
                .map(fee -> listing.finding(code, fee.published())));
  }

  /** Law on fees: a provincial council may set the tariff, so the amount differs by province. */
  static Stream<Finding> ofProvince(ProcedureView procedure) {
    return Listing.of(procedure)
            .flatMap(listing -> listing.fees().stream())
            .anyMatch(fee ->
                COUNCIL.stream().anyMatch(Text.fold(fee.note() + " " + fee.published())::contains))
        ? Stream.of(
            new Finding(
                FindingCode.FEE_OF_PROVINCE,
                procedure.code().value(),
                FindingPlace.WHOLE,
                List.of()))
        : Stream.empty();
  }

  private static boolean isAmount(Fee fee, long amount) {
    return fee.dong() != null && fee.dong() == amount;
  }
}
