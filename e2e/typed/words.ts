import ru from "#messages/ru.json" with { type: "json" };
import { PARTICIPANTS, SYSTEMS, CHANNELS, GOALS } from "#model/templates/demo-lists.ts";
import { inLanguage, type Words } from "#model/templates/words.ts";

export { ru };
export const say = inLanguage("ru");

const titles = new Map<string, string>([
  ...[...PARTICIPANTS, ...SYSTEMS, ...CHANNELS].map(({ key, title }): [string, string] => [key, say(title)]),
  ...GOALS.map(({ key, title }): [string, string] => [`goal/${key}`, say(title)]),
]);

/** What one of the demo's participants, systems, channels or goals is called. */
export function titleOf(key: string): string {
  const title = titles.get(key);
  if (title === undefined) throw new Error(`the demo has no ${key}`);
  return title;
}

/** A text of the demo that may be missing. */
export const sayIf = (words: Words | undefined): string | undefined => words && say(words);
