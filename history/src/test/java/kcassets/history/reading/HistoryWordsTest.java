package kcassets.history.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kcassets.catalog.Problem;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {
  @Test
  void a_coin_is_meant_in_capitals_and_as_it_was_typed() {
    List<Problem> problems = new ArrayList<>();

    Set<String> currencies =
        new HistoryWords(Instant.EPOCH, problems)
            .currencies("btc,mUSD")
            .query(Set.of("7"))
            .currencies();

    assertThat(problems).isEmpty();
    assertThat(currencies).containsExactlyInAnyOrder("btc", "BTC", "XBT", "mUSD", "MUSD");
  }
}
