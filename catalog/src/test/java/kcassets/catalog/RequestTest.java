package kcassets.catalog;

import static kcassets.catalog.Asking.everything;
import static kcassets.catalog.Asking.request;
import static kcassets.catalog.Asking.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTest {
  @ParameterizedTest
  @EnumSource
  void what_needs_no_encoding_is_sent_as_it_is_signed(Operation operation) {
    for (Map<String, String> arguments : List.of(required(operation), everything(operation))) {
      Request request = request(operation, arguments);

      assertThat(request.encodedTarget()).isEqualTo(request.rawTarget());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_target_is_a_path_of_the_venue_with_declared_parameters_only(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    Pattern path = Pattern.compile(endpoint.path().replaceAll("\\{[A-Za-z]+}", "[A-Za-z0-9]+"));
    for (Map<String, String> arguments : List.of(required(operation), everything(operation))) {
      URI target = URI.create("https://host" + request(operation, arguments).encodedTarget());

      assertThat(target.getRawPath()).matches(path);
      assertThat(target.normalize()).isEqualTo(target);
      assertThat(target.getFragment()).isNull();
      if (target.getRawQuery() != null) {
        assertThat(target.getRawQuery().split("&"))
            .extracting(pair -> pair.split("=")[0])
            .isSubsetOf(endpoint.parameters().stream().map(Parameter::name).toList())
            .doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_path_parameter_cannot_spell_another_path(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    for (String name : endpoint.pathParameters()) {
      Domain.Text domain = (Domain.Text) endpoint.parameter(name).orElseThrow().domain();
      for (Operation other : Operation.values()) {
        for (String segment : other.endpoint().path().substring(1).split("/")) {
          assertThat(domain.shape().matcher(segment).matches()).as(segment).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a b,a%20b",
    "50%,50%25",
    "a&b,a%26b",
    "a+b,a%2Bb",
    "a#b,a%23b",
    "a\"b,a%22b",
    "a[b],a%5Bb%5D",
    "a\\b,a%5Cb",
    "a=b,a=b",
    "a/b?c:d@e;f,a/b?c:d@e;f",
    "BEP20(BSC),BEP20(BSC)",
    "'a,b','a,b'",
    "Zoë,Zo%C3%AB",
    "子账户,%E5%AD%90%E8%B4%A6%E6%88%B7",
    "😀,%F0%9F%98%80",
    "%41,%2541",
  })
  void only_what_must_be_is_encoded_and_what_is_signed_never_is(String name, String encoded) {
    Request request = request(Operation.SUB_ACCOUNT_API_KEYS, Map.of("subName", name));

    assertThat(request.rawTarget()).isEqualTo("/api/v1/sub/api-key?subName=" + name);
    assertThat(request.encodedTarget()).isEqualTo("/api/v1/sub/api-key?subName=" + encoded);
    assertThat(URI.create(request.encodedTarget()).getRawQuery()).isEqualTo("subName=" + encoded);
  }

  @Test
  void commas_of_a_list_are_sent_literally() {
    assertThat(
            request(Operation.SPOT_LEDGERS, Map.of("pageSize", "500", "currency", "BTC,USDT"))
                .encodedTarget())
        .isEqualTo("/api/v1/accounts/ledgers?currency=BTC,USDT&pageSize=500");
  }

  @Test
  void values_are_sent_in_the_order_of_the_declaration_whatever_the_order_they_came_in() {
    assertThat(
            request(Operation.DEPOSITS, Map.of("pageSize", "010", "currency", "BTC", "endAt", "5"))
                .rawTarget())
        .isEqualTo("/api/v1/deposits?currency=BTC&endAt=5&pageSize=10");
  }

  @Test
  void another_page_of_the_same_question_keeps_order_and_leaves_the_first_as_it_was() {
    Request first = request(Operation.DEPOSITS, Map.of("pageSize", "10", "currency", "BTC"));
    Request second = first.with("currentPage", "2").with("pageSize", "20");

    assertThat(first.rawTarget()).isEqualTo("/api/v1/deposits?currency=BTC&pageSize=10");
    assertThat(second.rawTarget())
        .isEqualTo("/api/v1/deposits?currency=BTC&currentPage=2&pageSize=20");
  }
}
