package ca.lipworkbench.engine.geography;

import java.util.Optional;

/**
 * A level of geography. The standard ones are Statistics Canada's, with the type and schema digits
 * that their DGUIDs carry (Statistics Canada 92F0138M2019001); the last two are ours.
 */
public enum GeographicLevel {
  COUNTRY("A0000"),
  PROVINCE("A0002"),
  CENSUS_DIVISION("A0003"),
  CENSUS_SUBDIVISION("A0005"),
  CENSUS_METROPOLITAN_AREA("S0503"),
  CENSUS_AGGLOMERATION("S0504"),
  /** A region of Immigration, Refugees and Citizenship Canada. */
  IRCC_REGION(null),
  /** A Local Immigration Partnership or zonal immigration partnership. */
  PARTNERSHIP(null);

  private final Optional<String> schema;

  GeographicLevel(@org.jspecify.annotations.Nullable String schema) {
    this.schema = Optional.ofNullable(schema);
  }

  /** Type letter and four schema digits of the level's DGUIDs; empty for our own levels. */
  public Optional<String> schema() {
    return schema;
  }
}
