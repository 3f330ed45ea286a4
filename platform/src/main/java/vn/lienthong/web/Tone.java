package vn.lienthong.web;

/** What a state means to its reader. The colour never stands alone: the word is always shown. */
public enum Tone {
  NEUTRAL("grey"),
  NEWS("blue"),
  RUNNING("light-blue"),
  GOOD("green"),
  WARNING("yellow"),
  BAD("red");

  private final String colour;

  Tone(String colour) {
    this.colour = colour;
  }

  /** Colour name of the kit. */
  public String colour() {
    return colour;
  }
}
