package vn.lienthong.casework;

import vn.lienthong.shared.Text;

/**
 * Who a dossier is for. Every text is cleaned.
 *
 * @param identityNumber of a citizen, or tax code; empty when not given
 * @param phone empty when not given
 * @param email empty when not given
 */
public record Applicant(
    String name, Kind kind, String identityNumber, String address, String phone, String email) {
  /** Kinds of applicant, with the number of {@code LoaiDoiTuong} in DongBoHoSoMC. */
  public enum Kind {
    CITIZEN(1),
    ENTERPRISE(2),
    STATE_AGENCY(3),
    OTHER(4);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }
  }

  private static final int SHOWN = 3;

  public Applicant {
    name = Text.clean(name);
    identityNumber = Text.clean(identityNumber).replace(" ", "");
    address = Text.clean(address);
    phone = Text.clean(phone);
    email = Text.clean(email);
  }

  /** The number as lists show it: all but its last three characters hidden. */
  public String maskedNumber() {
    int hidden = Math.max(0, identityNumber.length() - SHOWN);
    return "•".repeat(hidden) + identityNumber.substring(hidden);
  }
}
