import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";
import { PAPER, type Words } from "#model/map/picture/drawing.ts";

/** The parts that the font is cut into; the first that has a letter draws it. */
const PARTS = ["cyrillic", "latin", "latin-ext", "cyrillic-ext", "math", "symbols"];
/** Of the text's size: how much a stroke adds to make it semibold. */
const BOLD = 0.035;

type Glyph = { readonly path: string; readonly advance: number };
let fonts: readonly Font[] | undefined;
const glyphs = new Map<string, Glyph>();

/** The paths of a line of text in the product's own font: a picture that holds them looks the same where the font is not installed. */
export function outlineWords({ words, x, y, size, ink, middle, strong, halo }: Words): string {
  const scale = size / 1000;
  const letters = [...words].map(glyphOf);
  let at = x - (middle ? letters.reduce((sum, { advance }) => sum + advance, 0) * scale * 0.5 : 0);
  const placed = letters.flatMap(({ path, advance }) => {
    const left = at;
    at += advance * scale;
    return path ? [`<path transform="translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale} ${-scale})" d="${path}"/>`] : [];
  }).join("");
  const colour = PAPER[ink];
  const drawn = `<g fill="${colour}"${strong ? ` stroke="${colour}" stroke-width="${BOLD * 1000}"` : ""}>${placed}</g>`;
  return halo ? `<g stroke="${PAPER.surface}" stroke-width="250" stroke-linejoin="round" fill="${PAPER.surface}">${placed}</g>${drawn}` : drawn;
}

function glyphOf(letter: string): Glyph {
  const known = glyphs.get(letter);
  if (known) return known;
  fonts ??= openFonts();
  const code = letter.codePointAt(0)!;
  const drawn = (fonts.find((font) => font.hasGlyphForCodePoint(code)) ?? fonts[0]!).glyphForCodePoint(code);
  const glyph = { path: drawn.path.toSVG(), advance: drawn.advanceWidth };
  // Only so many letters exist; what people type must not fill the memory all the same.
  if (glyphs.size < 2000) glyphs.set(letter, glyph);
  return glyph;
}

function openFonts(): readonly Font[] {
  const folder = join(dirname(createRequire(join(process.cwd(), "package.json")).resolve("@fontsource-variable/onest/index.css")), "files");
  return PARTS.map((part) => create(readFileSync(join(folder, `onest-${part}-wght-normal.woff2`))) as Font);
}
