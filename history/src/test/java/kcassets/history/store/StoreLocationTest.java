package kcassets.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which place an option and an environment name. */
class StoreLocationTest {
  private static final Path DATA = Path.of("data");

  private static PostgresAddress address(String text) {
    return ((StoreLocation.Server) StoreLocation.of(text, Map.of(), DATA)).address();
  }

  @Test
  void without_a_word_it_is_a_folder_of_the_program_s_data() {
    assertThat(StoreLocation.of("", Map.of(StoreLocation.VARIABLE, ""), DATA))
        .isEqualTo(new StoreLocation.Embedded(DATA.resolve("store")));
  }

  @Test
  void the_option_goes_before_the_variable() {
    Map<String, String> environment = Map.of(StoreLocation.VARIABLE, "postgresql://127.0.0.1/b");
    assertThat(StoreLocation.of("postgresql://127.0.0.1/a", environment, DATA))
        .extracting(each -> ((StoreLocation.Server) each).address().database())
        .isEqualTo("a");
    assertThat(StoreLocation.of("", environment, DATA))
        .extracting(each -> ((StoreLocation.Server) each).address().database())
        .isEqualTo("b");
  }

  @Test
  void an_address_is_taken_apart() {
    PostgresAddress address =
        address("postgresql://me@db.example:6432/kept%20things?currentSchema=mine");

    assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:6432/kept%20things");
    assertThat(address.schema()).isEqualTo("mine");
    assertThat(address.settings()).containsEntry("user", "me");
    assertThat(address("postgresql:///kept").url())
        .isEqualTo("jdbc:postgresql://localhost:5432/kept");
    assertThat(address("postgres://[::1]/kept").url())
        .isEqualTo("jdbc:postgresql://[::1]:5432/kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:hunter2@127.0.0.1/kept",
        "postgresql://:hunter2@127.0.0.1/kept",
        "postgresql://me%3Ahunter2@127.0.0.1/kept",
        "postgresql://127.0.0.1/kept?password=hunter2",
        "postgresql://127.0.0.1/kept?sslpassword=hunter2",
        "postgresql://127.0.0.1/kept?user=me&PASSWORD=hunter2"
      })
  void a_password_in_an_address_is_refused_and_not_repeated(String text) {
    assertRefused(text, "must not contain a password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kept",
        "postgresql:kept",
        "mysql://127.0.0.1/hunter2",
        "postgresql://127.0.0.1",
        "postgresql://127.0.0.1/",
        "postgresql://127.0.0.1/a/hunter2",
        "postgresql://127.0.0.1/a#hunter2",
        "postgresql://127.0.0.1:port/hunter2",
        "postgresql://me:hunter2@a,b/c",
        "postgresql://127.0.0.1/hunter2 and more",
        "postgresql://127.0.0.1/a?socketFactory=hunter2",
        "postgresql://127.0.0.1/a?sslfactory=hunter2",
        "postgresql://127.0.0.1/a?user"
      })
  void an_address_that_is_none_is_refused_and_not_repeated(String text) {
    assertRefused(text, "must");
  }

  @Test
  void off_this_machine_the_certificate_is_verified_whatever_is_asked() {
    assertThat(address("postgresql://db.example/a").properties())
        .containsEntry("sslmode", "verify-full");
    assertThat(address("postgresql://127.0.0.1.example/a").properties())
        .containsEntry("sslmode", "verify-full");
    assertThat(address("postgresql://db.example/a?sslmode=verify-full").properties())
        .containsEntry("sslmode", "verify-full");
    assertRefused("postgresql://db.example/a?sslmode=require", "verify-full");
    assertRefused("postgresql://db.example/a?sslmode=disable", "verify-full");
    assertThat(address("postgresql://127.0.0.1/a?sslmode=disable").properties())
        .containsEntry("sslmode", "disable");
  }

  @Test
  void a_password_comes_from_the_environment_and_is_never_printed() {
    StoreLocation location =
        StoreLocation.of(
            "postgresql://127.0.0.1/a", Map.of("PGPASSWORD", "hunter2", "PGUSER", "me"), DATA);

    assertThat(location.toString()).doesNotContain("hunter2");
    assertThat(((StoreLocation.Server) location).address().properties())
        .containsEntry("password", "hunter2")
        .containsEntry("user", "me");
  }

  private static void assertRefused(String text, String words) {
    assertThatThrownBy(() -> StoreLocation.of(text, Map.of(), DATA))
        .isInstanceOfSatisfying(
            AssetsException.class,
            e -> {
              Failure failure = e.failure();
              assertThat(failure.kind()).isEqualTo(Kind.INVALID_ARGUMENTS);
              assertThat(failure.message()).contains("store", words).doesNotContain("hunter2");
              assertThat(e).hasNoCause();
            });
  }
}
