package ca.lipworkbench.engine.geography;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * A place that numbers are shown for: a standard area, a region, or a partnership's service area.
 *
 * @param id its name in specifications and addresses
 * @param level what kind of area it is
 * @param name its full name, such as that of the partnership, or of the region
 * @param place what people call it, for column heads, charts and sentences: "Greater Moncton"; of a
 *     standard area its name
 * @param version what it is made of
 * @param province the province or territory above it; empty for Canada, regions, and areas that
 *     cross a provincial border
 * @param region the region of IRCC above it; empty for Canada and for the regions themselves
 */
public record Area(
    AreaId id,
    GeographicLevel level,
    BilingualText name,
    BilingualText place,
    AreaVersion version,
    Optional<AreaId> province,
    Optional<AreaId> region) {}
