package kcassets.history.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table to which many rows are added at once.
 *
 * @param key the columns by which a row is known
 * @param again what happens when a row is there already
 */
public record StoredTable(String name, List<String> columns, List<String> key, Again again) {
  /** What happens to a row that is there already. */
  public enum Again {
    /** It stays as it is. */
    KEEP,
    /** It becomes as the new one; the count is then of all rows. */
    REPLACE
  }

  private static final Pattern NAME = Pattern.compile("[a-z_]+");

  public StoredTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    // They become part of statements.
    if (!NAME.matcher(name).matches()
        || !columns.stream().allMatch(column -> NAME.matcher(column).matches())) {
      throw new IllegalArgumentException("a name of " + name + " is not a plain word");
    }
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException("the key is not among the columns of " + name);
    }
  }

  /** The statement that adds the rows of a staging table, in the same order for everybody. */
  String insertFrom(String staging) {
    String names = String.join(", ", columns);
    String keys = String.join(", ", key);
    String fresh =
        switch (again) {
          case KEEP -> "SELECT %s FROM %s ORDER BY %s".formatted(names, staging, keys);
          // An update refuses two rows of one key; this costs as much as all the rest.
          case REPLACE ->
              "SELECT DISTINCT ON (%s) %s FROM %s ORDER BY %s"
                  .formatted(keys, names, staging, keys);
        };
    return "INSERT INTO %s (%s) SELECT %s FROM (%s)".formatted(name, names, names, fresh)
        + " AS fresh ON CONFLICT (%s) DO ".formatted(keys)
        + switch (again) {
          case KEEP -> "NOTHING";
          case REPLACE ->
              columns.stream()
                  .filter(column -> !key.contains(column))
                  .map(column -> column + " = EXCLUDED." + column)
                  .collect(Collectors.joining(", ", "UPDATE SET ", ""));
        };
  }
}
