package kcassets.faces;

/** Which version this is: that of the poms, as a test holds. */
public final class Version {
  private static final String NUMBER = "0.1.0";

  private Version() {}

  /** Such as {@code 0.1.0}. */
  public static String number() {
    return NUMBER;
  }
}
