// The few words that the chart says by itself, in both languages.

const WORDS = {
  en: {
    marks: 'Marks of the chart. Arrow keys move between them, Enter opens the cell.',
    mark: (name, text) => `${name}: ${text}`,
  },
  fr: {
    marks:
      'Marques du graphique. Les flèches passent de l’une à l’autre, Entrée ouvre la cellule.',
    mark: (name, text) => `${name}\u00a0: ${text}`,
  },
};

/** The words for a specification's language. */
export function wordsFor(language) {
  return language === 'fr' ? WORDS.fr : WORDS.en;
}
