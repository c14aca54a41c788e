/** What Teams lets a message be long. */
const longest = 28_000;

/** Messages made to keep a reader busy, each as long as Teams lets it be. */
export const hostileMessages: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(longest),
  digits: '1'.repeat(longest),
  'dashes between digits': '1-'.repeat(longest / 2),
  apostrophes: "a'".repeat(longest / 2),
  'half mentions': '<at '.repeat(longest / 4),
  'letters that unfold': 'ﷺ'.repeat(longest),
  emoji: '👍🏽'.repeat(longest / 4),
  'combining marks': 'e\u0301'.repeat(longest / 2),
  'strange words': 'stabilitix dentalux '.repeat(longest / 20),
  'a question over and over': 'dental checks and '.repeat(longest / 18),
  spaces: ' '.repeat(longest),
};
