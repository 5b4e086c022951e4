package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** How a list continues beyond one answer. */
public sealed interface Paging {
  /** Everything comes in one answer. */
  record None() implements Paging {
    @Override
    public String label() {
      return "none";
    }
  }

  /**
   * Page numbers from 1: {@code data} holds {@code items}, {@code totalNum} and {@code totalPage}.
   *
   * @param page the parameter that names the page
   * @param size the parameter that sets the rows of a page
   */
  record PageNumber(String page, String size) implements Paging {
    @Override
    public String label() {
      return "page";
    }

    @Override
    public List<String> positionParameters() {
      return List.of(page);
    }

    @Override
    public String sizeParameter() {
      return size;
    }

    @Override
    public String rowsMember() {
      return "items";
    }
  }

  /**
   * The smallest id of an answer leads to the next one; an answer with fewer rows than asked for is
   * the last. {@code data} is the array itself.
   *
   * @param cursor the parameter that takes the id
   * @param size the parameter that sets the rows of an answer
   * @param defaultSize the rows of an answer when {@code size} is not sent
   */
  record IdCursor(String cursor, String size, int defaultSize) implements Paging {
    @Override
    public String label() {
      return "cursor";
    }

    @Override
    public List<String> positionParameters() {
      return List.of(cursor);
    }

    @Override
    public String sizeParameter() {
      return size;
    }
  }

  /**
   * The smallest non-negative offset of an answer leads to the next one, as long as {@code hasMore}
   * is true. {@code data} holds {@code dataList}.
   *
   * @param cursor the parameter that takes the offset
   * @param size the parameter that sets the rows of an answer
   */
  record OffsetCursor(String cursor, String size) implements Paging {
    @Override
    public String label() {
      return "offset";
    }

    @Override
    public List<String> positionParameters() {
      return List.of(cursor, "forward");
    }

    @Override
    public String sizeParameter() {
      return size;
    }

    @Override
    public String rowsMember() {
      return "dataList";
    }
  }

  /** {@return {@code none}, {@code page}, {@code cursor} or {@code offset}} */
  String label();

  /**
   * {@return the member of {@code data} that holds the rows; empty where {@code data} is the array}
   */
  default String rowsMember() {
    return "";
  }

  /**
   * {@return the parameters that belong to the paging itself: they make no sense on a whole list}
   */
  default List<String> positionParameters() {
    return List.of();
  }

  /** {@return the parameter that sets how many rows one answer holds; empty where there is none} */
  default String sizeParameter() {
    return "";
  }

  /**
   * Declares page numbers under the venue's usual names.
   *
   * @return the paging
   */
  static Paging pages() {
    return new PageNumber("currentPage", "pageSize");
  }

  /**
   * Declares an id cursor under the venue's usual names.
   *
   * @return the paging
   */
  static Paging idCursor() {
    return new IdCursor("lastId", "limit", 100);
  }

  /**
   * Declares an offset cursor under the venue's usual names.
   *
   * @return the paging
   */
  static Paging offsetCursor() {
    return new OffsetCursor("offset", "maxCount");
  }

  /**
   * What makes a row of a list the same row when it is met again.
   *
   * @param id the members that name a row by themselves
   * @param whenAbsent the members that do, together, where the venue sends no id, or a negative
   *     offset; may be empty
   * @param time the member that holds the row's time in epoch milliseconds; empty where there is
   *     none
   */
  record Rows(List<String> id, List<String> whenAbsent, String time) {
    /** Checks its parts, and copies what could change. */
    public Rows {
      id = List.copyOf(id);
      whenAbsent = List.copyOf(whenAbsent);
      requireNonNull(time, "time is null");
    }
  }
}
