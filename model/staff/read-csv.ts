const SEPARATORS = [";", ",", "\t"] as const;

/** The cells of a CSV, row by row. Its separator is a semicolon, a comma or a tab, whichever stands in more of its first lines, the same number of times. */
export function readCsv(text: string): string[][] {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  return split(body, said ? said[1]! : findSeparator(body));
}

function findSeparator(text: string): string {
  const start = text.slice(0, 20_000);
  const weighed = SEPARATORS.map((separator) => {
    const widths = split(start, separator).slice(0, 20).map((row) => row.length).filter((width) => width > 1);
    // Rows of one width speak for it; commas within a text do not agree with each other.
    const usual = widths.filter((width) => width === widths[0]).length;
    return { separator, weight: usual * 100 + widths.length };
  });
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]!.separator;
}

/** RFC 4180, leniently: a quote within an unquoted cell is a quote; a cell whose quote never ends reaches the end. */
function split(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows.at(-1)!;
    let cell = "";
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      at++;
    }
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") cell += text[at++];
    row.push(cell);
    if (text[at] === separator) {
      at++;
      if (at >= text.length) row.push("");
    } else if (at < text.length) {
      at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
      rows.push([]);
    }
  }
  if (rows.at(-1)!.length === 0) rows.pop();
  return rows;
}
