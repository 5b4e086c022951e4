package kcassets.program;

/** Stands in until the command line arrives. */
public final class Main {
  private Main() {}

  /** Prints what the launcher's tests look at. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("simulator")) {
      System.out.println("{}");
      Thread.currentThread().join();
    }
    if (arguments.length > 0 && arguments[0].equals("--version")) {
      System.out.println("kucoin-assets 0.1.0");
      return;
    }
    System.exit(2);
  }
}
