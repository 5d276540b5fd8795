package ca.lipworkbench.datasets.goals;

import ca.lipworkbench.engine.goals.GoalTarget;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * What a target is called.
 *
 * @param target the target
 * @param shortTitle a short title in our own words
 * @param official the wording of the United Nations, where it has been loaded
 * @param edition the edition of the framework that the wording is from, as written
 */
public record TargetWording(
    GoalTarget target,
    BilingualText shortTitle,
    Optional<BilingualText> official,
    Optional<String> edition) {}
