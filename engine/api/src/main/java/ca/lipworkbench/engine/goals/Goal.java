package ca.lipworkbench.engine.goals;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * One of the 17 Sustainable Development Goals, by the official short names in both languages
 * (United Nations, as in the translation files of Open SDG).
 *
 * @param number 1 to 17
 * @param name its official short name
 */
public record Goal(int number, BilingualText name) implements Comparable<Goal> {
  private static final List<Goal> ALL =
      List.of(
          goal(1, "No Poverty", "Pas de pauvreté"),
          goal(2, "Zero Hunger", "Faim « Zéro »"),
          goal(3, "Good Health and Well-being", "Bonne santé et bien-être"),
          goal(4, "Quality Education", "Éducation de qualité"),
          goal(5, "Gender Equality", "Égalité entre les sexes"),
          goal(6, "Clean Water and Sanitation", "Eau propre et assainissement"),
          goal(7, "Affordable and Clean Energy", "Énergie propre et d’un coût abordable"),
          goal(8, "Decent Work and Economic Growth", "Travail décent et croissance économique"),
          goal(
              9,
              "Industry, Innovation and Infrastructure",
              "Industrie, innovation et infrastructure"),
          goal(10, "Reduced Inequalities", "Inégalités réduites"),
          goal(11, "Sustainable Cities and Communities", "Villes et communautés durables"),
          goal(
              12,
              "Responsible Consumption and Production",
              "Consommation et production responsables"),
          goal(
              13,
              "Climate Action",
              "Mesures relatives à la lutte contre les changements climatiques"),
          goal(14, "Life Below Water", "Vie aquatique"),
          goal(15, "Life on Land", "Vie terrestre"),
          goal(
              16,
              "Peace, Justice and Strong Institutions",
              "Paix, justice et institutions efficaces"),
          goal(17, "Partnerships for the Goals", "Partenariats pour la réalisation des objectifs"));

  private static Goal goal(int number, String english, String french) {
    return new Goal(number, BilingualText.of(english, french));
  }

  /** Every goal, in order. */
  public static List<Goal> all() {
    return ALL;
  }

  /** The goal of this number. */
  public static Optional<Goal> find(int number) {
    return number < 1 || number > ALL.size() ? Optional.empty() : Optional.of(ALL.get(number - 1));
  }

  /** The goal that a target belongs to. */
  public static Goal of(GoalTarget target) {
    return ALL.get(target.goal() - 1);
  }

  @Override
  public int compareTo(Goal other) {
    return Integer.compare(number, other.number);
  }
}
