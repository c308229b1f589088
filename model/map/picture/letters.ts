/** How wide Onest's letters are at weight 400, in thousandths of the text's size, by width; read from the font itself. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [220, "'ilї"], [240, "·і"], [260, ",.:;Ij|ІЇј‘’‚"], [280, " ! "], [300, "()"], [320, "[]"], [340, "•"], [360, "\"1f"], [380, "rt{}°"], [420, "*"], [460, "-_гтѓ“”„"],
  [480, "/\\«»"], [500, "7sѕ"], [520, "?kxzзкхчьќ"], [540, "vвуэяє"], [560, "+2<=>JT^`ac~§±×àâäçЈТалнсўџ"], [580, "LeuèéêëüЃГбепцё–"],
  [600, "3FXZbdghnopqyßñöХдийоръђћ"], [620, "5689EKYЁЌЎЕЗКРУ"], [640, "4PЬ"], [660, "#$0BRSЅБВЧЯ"], [680, "&AVÄАы"], [700, "CЄЏДЛЭм…←↑→↓"], [720, "DGHUÜЂЋНСЦф"],
  [740, "NИЙПЪ"], [760, "OQÖОж—"], [780, "шю"], [800, "%"], [820, "mщљњ"], [840, "wФЫ"], [860, "MЖМ"], [920, "©"], [960, "Ш"], [980, "@WЉЩ"], [1000, "Ю"], [1020, "Њ"],
  [1060, "№"],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
/** A letter that is not among them is reckoned with so much. */
const OTHER = 640;
const ELLIPSIS = "…";

/** The width of one line of text, px, at `size` px; semibold is a little wider. */
export function widthOf(text: string, size: number, strong = false): number {
  let sum = 0;
  for (const letter of text) sum += WIDTH_OF.get(letter) ?? OTHER;
  return (sum * size * (strong ? 1.03 : 1)) / 1000;
}

/** Breaks a text into lines no wider than `width` px, at most so many: between words, within one that is too long; what is left over is told by an ellipsis. */
export function wrapText(text: string, size: number, width: number, most: number, strong = false): string[] {
  const fits = (line: string) => widthOf(line, size, strong) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    for (const part of fits(word) ? [word] : splitWord(word, fits)) {
      const longer = line === "" ? part : `${line} ${part}`;
      if (fits(longer)) line = longer;
      else {
        lines.push(line);
        line = part;
      }
    }
  }
  if (line !== "") lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(lines[most - 1]!, fits)];
}

/** Parts of a word that is wider than a line, with hyphens, none of them of one letter. */
function splitWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = [...word];
  while (rest.length > 3 && !fits(rest.join(""))) {
    let count = rest.length - 2;
    while (count > 2 && !fits(`${rest.slice(0, count).join("")}-`)) count--;
    parts.push(`${rest.slice(0, count).join("")}-`);
    rest = rest.slice(count);
  }
  return [...parts, rest.join("")];
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 1 && !fits(letters.join("") + ELLIPSIS)) letters.pop();
  return letters.join("").trimEnd() + ELLIPSIS;
}
