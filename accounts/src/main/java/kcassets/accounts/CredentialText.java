package kcassets.accounts;

import kcassets.catalog.Quoted;

/** What a key, a secret and a passphrase may look like. */
final class CredentialText {
  /** Many times as long as any the exchange gives out. */
  static final int LONGEST = 512;

  private CredentialText() {}

  /** Without blanks around it, and without a byte order mark before it. */
  static String trimmed(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
  }

  /** What is wrong with a text, in words that show nothing of it; empty when nothing is. */
  static String fault(String text) {
    if (text.isEmpty()) {
      return "is empty";
    }
    if (text.length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (Quoted.isUnprintable(point)) {
        return "has a control character in it";
      }
      at += Character.charCount(point);
    }
    return "";
  }

  /** The same for a key, which travels in a header and so is plain letters. */
  static String faultOfKey(String text) {
    String fault = fault(text);
    if (!fault.isEmpty()) {
      return fault;
    }
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) <= ' ' || text.charAt(at) > '~') {
        return "has a character in it that no key has";
      }
    }
    return "";
  }
}
