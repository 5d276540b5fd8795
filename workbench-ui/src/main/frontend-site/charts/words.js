// The few sentences that only exist when a script runs, in both languages.

const WORDS = {
  en: {
    added: (name) => `${name} is now in the charts and tables.`,
    removed: 'The charts and tables are as they were.',
    failed: (name) =>
      `${name} could not be added: its figures could not be fetched. The page is as it was.`,
  },
  fr: {
    added: (name) => `${name} figure maintenant dans les graphiques et les tableaux.`,
    removed: 'Les graphiques et les tableaux sont tels qu’ils étaient.',
    failed: (name) =>
      `Impossible d’ajouter ${name}\u00a0: les chiffres n’ont pas pu être obtenus. La page est telle qu’elle était.`,
  },
};

/** The sentences for the page's language. */
export function wordsFor(language) {
  return language.startsWith('fr') ? WORDS.fr : WORDS.en;
}
