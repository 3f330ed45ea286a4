package vn.lienthong.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the number of an applicant says about itself: a personal identity number (NĐ 137/2015/NĐ-CP
 * art. 13, codes of TT 07/2016/TT-BCA annex 1, which no reorganisation changes), the nine digits of
 * an old identity card, or a tax code. What is none of these, a passport for instance, is not
 * looked at.
 */
public final class NumberCheck {
  /** Of the 63 provinces of then. */
  private static final Set<String> PROVINCES =
      Set.of(
          ("01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44"
                  + " 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86"
                  + " 87 89 91 92 93 94 95 96")
              .split(" "));

  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  private static final int MODULUS = 11;
  private static final int TAX_DIGITS = 10;
  private static final int PLACE = 3;
  private static final int FIRST_YEAR = 1900;
  private static final int CENTURY = 100;
  private static final String NO_BRANCH = "-000";

  private NumberCheck() {}

  /**
   * Something about a number.
   *
   * @param refused true when no such number was ever given; else it is to be compared with the
   *     paper, and may stay
   * @param argument of the message
   */
  public record Finding(CaseworkError error, boolean refused, String argument) {}

  /** The first thing that is to be said; empty when there is nothing. */
  public static Optional<Finding> of(String number, Applicant.Kind kind, LocalDate today) {
    var given = number.replace(" ", "");
    if (given.matches("\\d{10}(-\\d{3})?")) {
      return taxCode(given, kind);
    }
    if (given.matches("\\d{12}")) {
      return personal(given, kind, today);
    }
    if (given.matches("\\d+") && given.length() != 9) {
      return refused(CaseworkError.NUMBER_LENGTH, String.valueOf(given.length()));
    }
    return given.matches("(?=.*[OoIl])[\\dOoIl]{9,12}")
        ? refused(CaseworkError.NUMBER_WITH_LETTERS, given)
        : Optional.empty();
  }

  private static Optional<Finding> taxCode(String given, Applicant.Kind kind) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * digit(given, i);
    }
    var check = MODULUS - 1 - sum % MODULUS;
    if (check != digit(given, TAX_DIGITS - 1) || given.endsWith(NO_BRANCH)) {
      return refused(CaseworkError.TAX_CODE_WRONG, given);
    }
    return kind == Applicant.Kind.CITIZEN
        ? doubted(CaseworkError.TAX_CODE_OF_CITIZEN, given)
        : Optional.empty();
  }

  private static Optional<Finding> personal(String given, Applicant.Kind kind, LocalDate today) {
    var place = given.substring(0, PLACE);
    var abroad = place.charAt(0) != '0';
    if (!abroad && !PROVINCES.contains(place.substring(1))) {
      return refused(CaseworkError.NUMBER_PLACE, place);
    }
    int born =
        FIRST_YEAR + CENTURY * (digit(given, PLACE) / 2) + 10 * digit(given, 4) + digit(given, 5);
    if (born > today.getYear()) {
      return refused(CaseworkError.NUMBER_YEAR, String.valueOf(born));
    }
    if (abroad) {
      return doubted(CaseworkError.NUMBER_ABROAD, place);
    }
    return kind == Applicant.Kind.CITIZEN
        ? Optional.empty()
        : doubted(CaseworkError.NUMBER_OF_CITIZEN, given);
  }

  private static int digit(String number, int place) {
    return Character.digit(number.charAt(place), 10);
  }

  private static Optional<Finding> refused(CaseworkError error, String argument) {
    return Optional.of(new Finding(error, true, argument));
  }

  private static Optional<Finding> doubted(CaseworkError error, String argument) {
    return Optional.of(new Finding(error, false, argument));
  }
}
