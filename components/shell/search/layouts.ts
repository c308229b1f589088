/** The same places on the board, row by row, then with Shift. */
const ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~{}:\"<>?";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю.ёхъжэбю,";

const toRussian = new Map([...ENGLISH].map((key, index) => [key, RUSSIAN[index]!]));
const toEnglish = new Map([...RUSSIAN].map((key, index) => [key, ENGLISH[index]!]).reverse() as [string, string][]);

/** What was typed, and what the same keys would have typed on the other layout, Russian or English. */
export function typedEitherWay(query: string): readonly string[] {
  const typed = query.toLowerCase();
  const through = (table: ReadonlyMap<string, string>) => [...typed].map((key) => table.get(key) ?? key).join("");
  const other = /\p{Script=Cyrillic}/u.test(typed) ? through(toEnglish) : through(toRussian);
  return other === typed ? [typed] : [typed, other];
}
