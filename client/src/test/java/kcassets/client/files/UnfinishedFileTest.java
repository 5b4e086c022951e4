package kcassets.client.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void name() {
    target = folder.resolve("file.txt");
  }

  @Test
  void a_file_has_no_name_before_it_is_whole() throws IOException {
    try (UnfinishedFile file = begun("new")) {
      assertThat(target).doesNotExist();
      assertThat(file.path()).hasContent("new").hasParent(folder);

      file.finish();
    }

    assertThat(target).hasContent("new");
    assertThat(names()).containsExactly("file.txt");
  }

  @Test
  void what_was_there_stays_until_then_and_where_the_work_fails() throws IOException {
    Files.writeString(target, "old");
    try (UnfinishedFile _ = begun("new")) {
      assertThat(target).hasContent("old");
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("file.txt");

    try (UnfinishedFile file = begun("new")) {
      file.finish();
    }
    assertThat(target).hasContent("new");
  }

  @Test
  void of_two_that_want_a_new_name_the_second_is_refused() throws IOException {
    try (UnfinishedFile first = begun("first");
        UnfinishedFile second = begun("second")) {
      first.finishNew();
      assertThatThrownBy(second::finishNew).isInstanceOf(FileAlreadyExistsException.class);
    }

    assertThat(target).hasContent("first");
    assertThat(names()).containsExactly("file.txt");
  }

  @Test
  void a_file_is_its_owner_s_alone_unless_it_takes_after_another() throws IOException {
    try (UnfinishedFile file = begun("x")) {
      assertThat(modes(file.path())).isEqualTo("rw-------");
      file.takeAfter(folder.resolve("is-not-there"));
      assertThat(modes(file.path())).isEqualTo("rw-------");

      Path model = Files.writeString(folder.resolve("model"), "y");
      Files.setPosixFilePermissions(model, PosixFilePermissions.fromString("rw-r-----"));
      file.takeAfter(model);
      file.finish();
    }

    assertThat(modes(target)).isEqualTo("rw-r-----");
  }

  @Test
  void writing_and_closing_the_stream_finishes_nothing() throws IOException {
    try (UnfinishedFile file = UnfinishedFile.of(target)) {
      try (OutputStream out = file.out()) {
        out.write('a');
        out.write("xbcx".getBytes(StandardCharsets.UTF_8), 1, 2);
      }
      assertThat(target).doesNotExist();
      file.finish();
    }

    assertThat(target).hasContent("abc");
  }

  @Test
  void what_a_killed_process_left_more_than_an_hour_ago_is_removed() throws IOException {
    Path old = left(".old.new", Duration.ofMinutes(61));
    Path young = left(".young.new", Duration.ofMinutes(59));
    Path foreign = left("foreign.new", Duration.ofDays(1));

    try (UnfinishedFile file = begun("x")) {
      file.sweepLeftovers();
      assertThat(file.path()).exists();
    }

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(foreign).exists();
  }

  @Test
  void a_folder_that_others_could_reach_is_closed_to_them() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x--x"));
    assertThat(FileModes.othersMayTouch(open)).isTrue();
    assertThat(FileModes.othersMayRead(open)).isTrue();

    FileModes.makeFolder(open);
    FileModes.makeFolder(folder.resolve("a/b"));

    assertThat(modes(open)).isEqualTo("rwx------");
    assertThat(modes(folder.resolve("a/b"))).isEqualTo("rwx------");
    assertThat(FileModes.othersMayTouch(open)).isFalse();
  }

  @Test
  void a_file_is_closed_to_others_and_one_that_is_not_there_is_left_alone() throws IOException {
    Path file = Files.writeString(target, "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw--w-"));
    assertThat(FileModes.othersMayRead(file)).isTrue();

    FileModes.close(file);
    FileModes.close(folder.resolve("none"));

    assertThat(modes(file)).isEqualTo("rw-------");
    assertThat(names()).containsExactly("file.txt");
  }

  private UnfinishedFile begun(String text) throws IOException {
    UnfinishedFile file = UnfinishedFile.of(target);
    file.out().write(text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private Path left(String name, Duration ago) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    return file;
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList().stream();
    }
  }
}
