package kcassets.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads import files as the programs that they are for do, by those programs' own documents: it
 * knows nothing of how they were written. Everything that such a program would refuse fails here.
 */
final class Readers {
  /**
   * What a program understands of a line.
   *
   * @param word its label, tag or type
   * @param text its free text, and its hash where there is a column
   */
  record Read(
      Instant time,
      Map<String, BigDecimal> change,
      boolean trade,
      String word,
      String text,
      String hash) {}

  private static final Set<String> KOINLY_INCOMING =
      Set.of(
          "",
          "airdrop",
          "fork",
          "mining",
          "reward",
          "lending interest",
          "income",
          "salary",
          "cashback",
          "fee refund",
          "realized gain",
          "loan",
          "margin loan");
  private static final Set<String> KOINLY_OUTGOING =
      Set.of(
          "",
          "gift",
          "donation",
          "lost",
          "cost",
          "tax",
          "margin fee",
          "loan fee",
          "interest payment",
          "realized gain");
  private static final Set<String> COINTRACKER_TAGS =
      Set.of(
          "",
          "staking",
          "stake",
          "unstake",
          "airdrop",
          "margin",
          "margin fee",
          "margin gain",
          "margin loss",
          "margin rebate",
          "gift",
          "lost",
          "donation",
          "payment");

  private Readers() {}

  static Map<String, BigDecimal> sum(List<Read> lines) {
    TreeMap<String, BigDecimal> sums = new TreeMap<>();
    lines.forEach(
        line -> line.change().forEach((coin, amount) -> sums.merge(coin, amount, BigDecimal::add)));
    return sums;
  }

  static List<Read> koinly(Path file) {
    List<List<String>> lines = lines(file);
    assertThat(text(file).lines().findFirst())
        .contains(
            "Date,Sent Amount,Sent Currency,Received Amount,Received Currency,Fee Amount,Fee"
                + " Currency,Net Worth Amount,Net Worth Currency,Label,Description,TxHash");
    List<Read> read = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSize(12);
      assertThat(line.get(0)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
      boolean out = !line.get(1).isEmpty();
      boolean in = !line.get(3).isEmpty();
      assertThat(in || out).isTrue();
      if (in && out) {
        assertThat(line.get(9)).isEmpty();
      } else {
        assertThat(in ? KOINLY_INCOMING : KOINLY_OUTGOING).contains(line.get(9));
      }
      read.add(
          new Read(
              LocalDateTime.parse(
                      line.get(0).replace(" UTC", ""),
                      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"))
                  .toInstant(ZoneOffset.UTC),
              change(line, 3, 1, 5),
              in && out,
              line.get(9),
              line.get(10),
              line.get(11)));
    }
    return read;
  }

  static List<Read> coinTracker(Path file) {
    List<List<String>> lines = lines(file);
    assertThat(text(file).lines().findFirst())
        .contains(
            "Date,Received Quantity,Received Currency,Sent Quantity,Sent Currency,Fee Amount,Fee"
                + " Currency,Tag");
    List<Read> read = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSize(8);
      assertThat(COINTRACKER_TAGS).contains(line.get(7));
      read.add(
          new Read(
              LocalDateTime.parse(line.get(0), DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss"))
                  .toInstant(ZoneOffset.UTC),
              change(line, 1, 3, 5),
              !line.get(1).isEmpty() && !line.get(3).isEmpty(),
              line.get(7),
              "",
              ""));
    }
    return read;
  }

  /** As rotki reads it: exactly eleven columns, and KuCoin by name. */
  static List<Read> coinTracking(Path file) {
    List<List<String>> lines = lines(file);
    assertThat(text(file).lines().findFirst())
        .contains(
            "\"Type\",\"Buy\",\"Cur.\",\"Sell\",\"Cur.\",\"Fee\",\"Cur.\",\"Exchange\",\"Group\","
                + "\"Comment\",\"Date\"");
    List<Read> read = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSize(11);
      assertThat(line.get(7)).isEqualTo("KuCoin");
      boolean trade = line.get(0).equals("Trade");
      if (trade) {
        assertThat(line.get(2)).isNotEmpty();
        assertThat(line.get(4)).isNotEmpty();
      }
      if (Set.of("Gift/Tip", "Income", "Staking", "Deposit").contains(line.get(0))) {
        assertThat(line.get(2)).isNotEmpty();
        assertThat(line.get(3)).isEqualTo("-");
        assertThat(line.get(4)).isEmpty();
      }
      if (line.get(0).equals("Withdrawal")) {
        assertThat(line.get(4)).isNotEmpty();
      }
      read.add(
          new Read(
              LocalDateTime.parse(line.get(10), DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss"))
                  .toInstant(ZoneOffset.UTC),
              change(line, 1, 3, 5),
              trade,
              line.get(0),
              line.get(9),
              ""));
    }
    return read;
  }

  static List<Read> rotkiEvents(Path file) {
    List<List<String>> lines = lines(file);
    assertThat(text(file).lines().findFirst())
        .contains("Type,Location,Currency,Amount,Fee,Fee Currency,Description,Timestamp");
    List<Read> read = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSize(8);
      assertThat(line.get(1)).isEqualTo("kucoin");
      BigDecimal sign =
          switch (line.get(0)) {
            case "Deposit", "Income", "Staking" -> BigDecimal.ONE;
            case "Withdrawal", "Loss", "Spend" -> BigDecimal.ONE.negate();
            default -> throw new AssertionError("rotki knows no event " + line.get(0));
          };
      Map<String, BigDecimal> change = new HashMap<>();
      change.put(line.get(2), number(line.get(3)).multiply(sign));
      if (!line.get(4).isEmpty()) {
        change.merge(line.get(5), number(line.get(4)).negate(), BigDecimal::add);
      }
      read.add(
          new Read(
              Instant.ofEpochMilli(Long.parseLong(line.get(7))),
              change,
              false,
              line.get(0),
              line.get(6),
              ""));
    }
    return read;
  }

  /** What is received goes through rotki's own symbols, everything else through KuCoin's. */
  static List<Read> rotkiTrades(Path file) {
    List<List<String>> lines = lines(file);
    assertThat(text(file).lines().findFirst())
        .contains(
            "Location,Spend Currency,Receive Currency,Receive Amount,Spend Amount,Fee,Fee"
                + " Currency,Description,Timestamp");
    List<Read> read = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSize(9);
      assertThat(line.get(0)).isEqualTo("kucoin");
      assertThat(line.get(2)).as("plain SOL is another coin to rotki").isNotEqualTo("SOL");
      Map<String, BigDecimal> change = new HashMap<>();
      change.merge(line.get(1), number(line.get(4)).negate(), BigDecimal::add);
      String received = line.get(2).equals("SOL-2") ? "SOL" : line.get(2);
      change.merge(received, number(line.get(3)), BigDecimal::add);
      if (!line.get(5).isEmpty()) {
        change.merge(line.get(6), number(line.get(5)).negate(), BigDecimal::add);
      }
      read.add(
          new Read(
              Instant.ofEpochMilli(Long.parseLong(line.get(8))),
              change,
              true,
              "",
              line.get(7),
              ""));
    }
    return read;
  }

  private static Map<String, BigDecimal> change(List<String> line, int in, int out, int fee) {
    Map<String, BigDecimal> change = new HashMap<>();
    part(change, line, in, BigDecimal.ONE);
    part(change, line, out, BigDecimal.ONE.negate());
    part(change, line, fee, BigDecimal.ONE.negate());
    return change;
  }

  private static void part(
      Map<String, BigDecimal> change, List<String> line, int at, BigDecimal sign) {
    if (line.get(at).isEmpty() || line.get(at).equals("-")) {
      assertThat(line.get(at + 1)).isEmpty();
      return;
    }
    assertThat(line.get(at + 1)).isNotEmpty();
    change.merge(line.get(at + 1), number(line.get(at)).multiply(sign), BigDecimal::add);
  }

  /** A decimal point, no exponent, no sign. */
  private static BigDecimal number(String text) {
    assertThat(text).matches("[0-9]+(\\.[0-9]+)?");
    BigDecimal number = new BigDecimal(text);
    assertThat(number.signum()).isPositive();
    return number;
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** RFC 4180. */
  static List<List<String>> lines(Path file) {
    String text = text(file);
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"') {
        assertThat(field).isEmpty();
        quoted = true;
      } else if (c == ',' || c == '\n') {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else {
        field.append(c);
      }
    }
    assertThat(line).isEmpty();
    assertThat(field).isEmpty();
    return lines;
  }
}
