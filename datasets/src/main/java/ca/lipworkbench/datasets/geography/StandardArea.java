package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of the list of standard areas of 2021.
 *
 * @param dguid its identifier
 * @param name its official name, the same in both languages
 * @param type its level; the list does not know whether a subdivision is a city or a town
 * @param province the province or territory it lies in; empty for Canada and for metropolitan areas
 *     and agglomerations that cross a provincial border
 * @param population population of 2021, for a metropolitan area or agglomeration the sum over its
 *     subdivisions; empty where the census could not enumerate the area
 */
public record StandardArea(
    Dguid dguid,
    String name,
    GeographicLevel type,
    Optional<Dguid> province,
    OptionalLong population) {}
