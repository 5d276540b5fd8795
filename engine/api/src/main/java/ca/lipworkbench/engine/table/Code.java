package ca.lipworkbench.engine.table;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * One category of a dimension.
 *
 * @param id its code, as text, unique in the dimension
 * @param name its label
 * @param parent the code that it is part of
 * @param total whether it is the dimension's published total
 */
public record Code(String id, BilingualText name, Optional<String> parent, boolean total) {}
