package ca.lipworkbench.workbench.imports;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the import process is to do, told on its standard input: names of files may have signs that
 * an argument cannot carry in every locale.
 *
 * @param task what is done with each file
 * @param files the files, in order
 * @param spill a folder for what does not fit into memory while a file is inspected
 */
public record ImportRequest(Task task, List<GivenFile> files, Path spill) {
  public ImportRequest {
    files = List.copyOf(files);
  }

  /** What is done with a file. */
  public enum Task {
    /** Look at it and store nothing. */
    INSPECT,
    /** Make a release of it. */
    LOAD
  }

  /**
   * A file as a person gave it.
   *
   * @param content where its bytes are
   * @param name the name that the person knows it by
   */
  public record GivenFile(Path content, String name) {}

  /** The request as one line of JSON, without the line break. */
  public String toJson() {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("task", task.name()).put("spill", spill.toString());
    ArrayNode given = node.putArray("files");
    for (GivenFile file : files) {
      given.addObject().put("content", file.content().toString()).put("name", file.name());
    }
    return node.toString();
  }

  /**
   * The request of a line.
   *
   * @throws IllegalArgumentException when the line is no request
   */
  public static ImportRequest parse(String json) {
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      List<GivenFile> files =
          node.required("files").values().stream()
              .map(
                  file ->
                      new GivenFile(
                          Path.of(file.required("content").stringValue()),
                          file.required("name").stringValue()))
              .toList();
      return new ImportRequest(
          Task.valueOf(node.required("task").stringValue()),
          files,
          Path.of(node.required("spill").stringValue()));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a request", e);
    }
  }
}
