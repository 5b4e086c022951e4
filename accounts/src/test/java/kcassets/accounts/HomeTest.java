package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;

class HomeTest {
  @Test
  void our_own_variable_holds_everything() {
    Home home = Home.of(Map.of("KUCOIN_ASSETS_HOME", "/k", "XDG_CONFIG_HOME", "/c", "HOME", "/h"));

    assertThat(home).isEqualTo(new Home(Path.of("/k"), Path.of("/k")));
    assertThat(Home.of(Map.of("KUCOIN_ASSETS_HOME", "k")).data()).isAbsolute();
  }

  @Test
  void without_it_the_folders_of_xdg_hold_it() {
    assertThat(
            Home.of(
                Map.of(
                    "KUCOIN_ASSETS_HOME", "",
                    "XDG_CONFIG_HOME", "/c",
                    "XDG_DATA_HOME", "/d",
                    "HOME", "/h")))
        .isEqualTo(new Home(Path.of("/c/kucoin-assets"), Path.of("/d/kucoin-assets")));
  }

  @Test
  void without_those_the_usual_folders_in_the_users_home() {
    Home usual =
        new Home(Path.of("/h/.config/kucoin-assets"), Path.of("/h/.local/share/kucoin-assets"));

    assertThat(Home.of(Map.of("HOME", "/h"))).isEqualTo(usual);
    assertThat(Home.of(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "", "XDG_DATA_HOME", "relative")))
        .isEqualTo(usual);
  }

  @Test
  void without_any_it_is_a_failure_of_storage_that_names_the_variable() {
    Failure failure = Accounts.failure(() -> Home.of(Map.of()));

    assertThat(failure).isInstanceOf(Failure.Storage.class);
    assertThat(failure.hint()).contains("KUCOIN_ASSETS_HOME");
  }
}
