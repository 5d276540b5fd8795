package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.geography.Dguid;

/**
 * An area in words, for a person who types SQL.
 *
 * @param area the area
 * @param name its English name
 * @param type what kind of area it is; blank where that is not known
 * @param province name of its province or territory; blank where it has none or that is not known
 */
public record AreaLabel(Dguid area, String name, String type, String province) {}
