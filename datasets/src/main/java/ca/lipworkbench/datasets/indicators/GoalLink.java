package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.engine.goals.FrameworkCode;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * That an indicator bears on a target or indicator of a framework. It is contextual: a number for a
 * group in an area is hardly ever the official indicator.
 *
 * @param indicator code of the indicator
 * @param target what it bears on
 * @param relation how
 * @param rationale why
 * @param framework the edition of the framework, as written
 * @param reviewer who has reviewed the link; empty until somebody has
 */
public record GoalLink(
    String indicator,
    FrameworkCode target,
    Relation relation,
    BilingualText rationale,
    String framework,
    Optional<String> reviewer) {

  /** How an indicator bears on a target. */
  public enum Relation {
    /** It measures what the target is about. */
    DIRECT,
    /** It stands in for what cannot be measured. */
    PROXY,
    /** It contributes to it, or is context. */
    CONTRIBUTES
  }
}
