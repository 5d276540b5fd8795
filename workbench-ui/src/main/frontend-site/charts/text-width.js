// How wide a text will be, in pixels, without a browser: advances of Source Sans 3, in hundredths
// of the font size. Pages fall back to the system's own letters, so callers leave some room.

const ADVANCES = {
  20: ' \u00a0',
  24: '|¦',
  25: "',.:;ijl·ìíîï’",
  26: 'IÌÍÎÏ',
  29: '!f¡',
  30: '()[]{}',
  31: '-',
  33: '°',
  34: 'tª',
  35: '/\\r',
  36: 'º',
  42: '*?sz®',
  43: '"«»“”',
  45: 'x',
  46: 'cç',
  47: 'vyýÿ',
  48: 'JYÝ–',
  49: 'FLk',
  51: 'VX',
  53: 'ESÈÉÊË',
  54: 'ATZhouÀÁÂÃÄÅðòóôõöøùúûü',
  55: 'bdnpqñþ',
  57: 'CPRÇ',
  58: 'KÞß',
  59: 'B',
  61: '&D',
  62: 'G',
  64: 'UÐÙÚÛÜ',
  65: 'HNÑ',
  66: 'OQÒÓÔÕÖØ',
  72: 'w',
  73: 'M',
  78: 'æ',
  79: 'W',
  80: '—',
  82: '%Æ',
  83: 'm',
  84: 'œ',
  85: '@Œ',
  95: '…',
};
const DIGIT_LIKE = 50;
const BOLD_FACTOR = 1.055;
const BOLD_FROM = 600;

const advances = new Map();
for (const [advance, letters] of Object.entries(ADVANCES)) {
  for (const letter of letters) {
    advances.set(letter, Number(advance));
  }
}

let measure = null;

/** Takes a browser's own measure, which knows the letters that are really there. */
export function measureWith(own) {
  measure = own;
}

/** The width of a text at a font size and weight. */
export function textWidth(text, size, weight = 400) {
  if (measure) {
    return measure(text, size, weight);
  }
  let sum = 0;
  for (const letter of text) {
    sum += advances.get(letter) ?? DIGIT_LIKE;
  }
  return (sum / 100) * size * (weight >= BOLD_FROM ? BOLD_FACTOR : 1);
}

/** The text in lines that fit a width; a single word that does not fit stands alone, uncut. */
export function wrapText(text, width, size, weight = 400) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines;
}
