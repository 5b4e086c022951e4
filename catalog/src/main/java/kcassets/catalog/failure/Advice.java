package kcassets.catalog.failure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What to do next, as data. Each face says it in its own words, for options and commands are not
 * known here; {@link #sentence()} says it to somebody who calls this library from Java.
 */
public sealed interface Advice {
  /** {@return the words for somebody who calls this library} */
  String sentence();

  /**
   * {@return advice that is the same wherever it is read}
   *
   * @param sentence words that belong to no face
   */
  static Advice of(String sentence) {
    return new Plain(sentence);
  }

  /**
   * {@return several pieces as one; those that say the same are said once}
   *
   * @param parts one or more
   */
  static Advice of(List<Advice> parts) {
    List<Advice> different = parts.stream().distinct().toList();
    return different.size() == 1 ? different.getFirst() : new Several(different);
  }

  /**
   * The same wherever it is read.
   *
   * @param sentence in words that belong to no face
   */
  record Plain(String sentence) implements Advice {
    /** Checks its parts, and copies what could change. */
    public Plain {
      requireNonNull(sentence, "sentence is null");
    }
  }

  /**
   * One after another.
   *
   * @param parts in order; never empty
   */
  record Several(List<Advice> parts) implements Advice {
    /** Checks its parts, and copies what could change. */
    public Several {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("parts are empty");
      }
    }

    @Override
    public String sentence() {
      return parts.stream().map(Advice::sentence).collect(Collectors.joining(" "));
    }
  }

  /**
   * Store the account that is missing, or look around without one.
   *
   * @param name of the account
   */
  record AddAccount(String name) implements Advice {
    /** Checks its parts, and copies what could change. */
    public AddAccount {
      requireNonNull(name, "name is null");
    }

    @Override
    public String sentence() {
      return "Store the account " + name + " first.";
    }
  }

  /**
   * Store the account once more, in place of what cannot be used.
   *
   * @param name of the account
   */
  record AddAccountAgain(String name) implements Advice {
    /** Checks its parts, and copies what could change. */
    public AddAccountAgain {
      requireNonNull(name, "name is null");
    }

    @Override
    public String sentence() {
      return "Store the account " + name + " again, in place of this one.";
    }
  }

  /**
   * Set the variables of the environment that hold an account.
   *
   * @param names of the variables
   */
  record SetVariables(List<String> names) implements Advice {
    /** Checks its parts, and copies what could change. */
    public SetVariables {
      names = List.copyOf(names);
    }

    @Override
    public String sentence() {
      return "Set " + String.join(", ", names) + ".";
    }
  }

  /**
   * Mend the local store, or use another one.
   *
   * @param first what would mend this one, as a clause with a capital letter
   */
  record UseStore(String first) implements Advice {
    /** Checks its parts, and copies what could change. */
    public UseStore {
      requireNonNull(first, "first is null");
    }

    @Override
    public String sentence() {
      return first + ", or open another store.";
    }
  }

  /** Advice that each face says differently and that depends on nothing. */
  enum Step implements Advice {
    /** A span is too wide for one answer. */
    WALK_WHOLE_LIST("Ask for the whole list, which walks a wider span window by window."),
    /** The exchange takes some value for wrong. */
    CHECK_VALUES("Check the values against what the operation's parameters take."),
    /** The same, where the span may be what is wrong. */
    CHECK_VALUES_OR_WALK(
        "Check the values against what the operation's parameters take; for long spans ask for the"
            + " whole list."),
    /** The exchange refuses for a reason that only its message tells. */
    READ_MESSAGE(
        "The exchange's message says why; check the values against what the operation's parameters"
            + " take."),
    /** A quota is used up. */
    ALLOW_MORE_TIME(
        "Wait half a minute and ask again; a longer timeout in ClientOptions allows more waiting."),
    /** A quota is used up, and the exchange may have told for how long. */
    WAIT_AS_TOLD(
        "Ask again after retryAfter, or in some seconds where it is zero; a longer timeout in"
            + " ClientOptions allows more waiting."),
    /** Any account would do, and there is none that can be used. */
    STORE_ACCOUNT("Give credentials of a read-only key."),
    /** The exchange refuses who asks, and does not say what is wrong. */
    CHECK_ACCOUNT("Check the credentials."),
    /** A part of the credentials did not come through. */
    LOOK_AT_ACCOUNT("Check that key, secret and passphrase are all given."),
    /** The key is gone. */
    REPLACE_KEY("Create a read-only key on KuCoin and give its credentials."),
    /** The passphrase belongs to another key, or is encrypted although it must not be. */
    CORRECT_PASSPHRASE(
        "Give the passphrase that was chosen when the key was made; a version 1 key needs"
            + " KeyVersion.V1."),
    /** The secret belongs to another key. */
    CORRECT_SECRET("Check the credentials: key and secret do not belong together."),
    /** The key is of another version than is said. */
    CORRECT_KEY_VERSION("Give the KeyVersion that the exchange shows for the key."),
    /** A contract is named that does not exist. */
    FIND_CONTRACT("See Operation.FUTURES_CONTRACTS for the symbols, such as XBTUSDTM."),
    /** A fault of ours. */
    REPORT_FAULT("Report it with what was asked and the message; it will fail again."),
    /** The account of the demo is named, and nobody asked for the demo. */
    ASK_FOR_DEMO("Name another account; this one belongs to the demo."),
    /** Other users can reach the file of an account. */
    RESTORE_FILE_MODE(
        "Restore mode 0600 of its file, or store the account again; if others may have seen the"
            + " key, replace the key."),
    /** The embedded store does not run on this machine. */
    USE_POSTGRESQL("Keep the history in PostgreSQL."),
    /** The server of the store knows no such database. */
    CREATE_DATABASE("Create it there, or open another store."),
    /** A file cannot be made where it was wanted. */
    CHOOSE_DESTINATION("Name a place where there is room and where files may be made.");

    private final String sentence;

    Step(String sentence) {
      this.sentence = sentence;
    }

    @Override
    public String sentence() {
      return sentence;
    }
  }
}
