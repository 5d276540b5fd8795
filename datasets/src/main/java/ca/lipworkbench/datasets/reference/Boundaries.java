package ca.lipworkbench.datasets.reference;

import ca.lipworkbench.datasets.reference.ReferenceFileException.Flaw;
import ca.lipworkbench.engine.geography.Dguid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boundaries in GeoJSON (RFC 7946), longitude and latitude in WGS 84: one polygon or several for
 * each area. Read feature by feature; every ring is checked.
 *
 * @param areas the geometry of each area, by identifier, as the file has it
 */
public record Boundaries(Map<Dguid, JsonNode> areas) {
  /** A feature ends where the next one begins. */
  private static final JsonMapper FEATURES =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final int MOST_POINTS = 5_000_000;
  private static final int SHORTEST_RING = 4;

  public Boundaries {
    areas = Map.copyOf(areas);
  }

  /**
   * The boundaries in a file.
   *
   * @param property the property that holds an area's own code, such as {@code cd_code}
   * @param prefix vintage, type letter and schema before the code, such as {@code 2021A0003}
   * @throws ReferenceFileException when the file is no collection of polygons, or one is broken,
   *     with the number of the feature
   */
  public static Boundaries read(Path file, String property, String prefix) throws IOException {
    Reader reader = new Reader(property, prefix);
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), file.toFile())) {
      boolean found = false;
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new ReferenceFileException(Flaw.FORM, 1, "");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (name.equals("features") && token == JsonToken.START_ARRAY) {
          found = true;
          while (json.nextToken() == JsonToken.START_OBJECT) {
            reader.take(FEATURES.readTree(json));
          }
        } else {
          json.skipChildren();
        }
      }
      if (!found || reader.areas.isEmpty()) {
        throw new ReferenceFileException(Flaw.FORM, 1, "features");
      }
    } catch (JacksonException e) {
      throw new ReferenceFileException(
          Flaw.FORM, reader.number, String.valueOf(e.getOriginalMessage()));
    }
    return new Boundaries(reader.areas);
  }

  /** Checks features and keeps their geometries. */
  private static final class Reader {
    private final String property;
    private final String prefix;
    private final Map<Dguid, JsonNode> areas = new LinkedHashMap<>();
    private long number;
    private long points;

    Reader(String property, String prefix) {
      this.property = property;
      this.prefix = prefix;
    }

    void take(JsonNode feature) throws ReferenceFileException {
      number++;
      String code = feature.path("properties").path(property).asString("");
      Optional<Dguid> area = Dguid.find(prefix + code);
      if (code.isEmpty() || area.isEmpty()) {
        throw new ReferenceFileException(Flaw.VALUE, number, code);
      }
      JsonNode geometry = feature.path("geometry");
      JsonNode coordinates = geometry.path("coordinates");
      switch (geometry.path("type").asString("")) {
        case "Polygon" -> polygon(coordinates);
        case "MultiPolygon" -> {
          for (JsonNode polygon : coordinates) {
            polygon(polygon);
          }
        }
        default -> throw new ReferenceFileException(Flaw.GEOMETRY, number, code);
      }
      if (areas.put(area.get(), geometry) != null) {
        throw new ReferenceFileException(Flaw.REPEATED, number, code);
      }
    }

    private void polygon(JsonNode rings) throws ReferenceFileException {
      if (rings.isEmpty()) {
        throw new ReferenceFileException(Flaw.GEOMETRY, number, "no ring");
      }
      for (JsonNode ring : rings) {
        points += ring.size();
        if (ring.size() < SHORTEST_RING
            || points > MOST_POINTS
            || !ring.get(0).equals(ring.get(ring.size() - 1))) {
          throw new ReferenceFileException(Flaw.GEOMETRY, number, ring.size() + " points");
        }
        for (JsonNode point : ring) {
          if (Math.abs(point.path(0).asDouble(999)) > 180
              || Math.abs(point.path(1).asDouble(999)) > 90) {
            throw new ReferenceFileException(Flaw.GEOMETRY, number, point.toString());
          }
        }
      }
    }
  }
}
