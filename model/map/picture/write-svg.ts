import { PAPER, type Drawing, type Shape, type Words } from "#model/map/picture/drawing.ts";

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * A drawing as the text of an SVG file, in the colours of paper. `outline` gives the path of a line of text, with its baseline's beginning at 0, 0, for a file
 * that has to look the same where the font is missing; without it words stay words.
 */
export function writeSvg({ width, height, shapes }: Drawing, outline?: (words: Words) => string): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="Onest, sans-serif"><rect width="${w}" height="${h}" fill="${PAPER.surface}"/>${shapes.map((shape) => write(shape, outline)).join("")}</svg>`;
}

function write(shape: Shape, outline?: (words: Words) => string): string {
  if ("shapes" in shape) return `<g transform="translate(${round(shape.x)} ${round(shape.y)}) scale(${shape.scale})">${shape.shapes.map((inner) => write(inner, outline)).join("")}</g>`;
  if ("words" in shape) return outline ? outline(shape) : writeWords(shape);
  const { path, fill, line } = shape;
  const stroke = line ? ` stroke="${PAPER[line.ink]}" stroke-width="${round(line.width)}" stroke-linejoin="round"${line.dash ? ` stroke-dasharray="${line.dash}"` : ""}${line.round ? ' stroke-linecap="round"' : ""}` : "";
  return `<path d="${path}" fill="${fill ? PAPER[fill] : "none"}"${stroke}/>`;
}

function writeWords({ words, x, y, size, ink, middle, strong, halo }: Words): string {
  const look = `${middle ? ' text-anchor="middle"' : ""}${strong ? ' font-weight="500"' : ""}${halo ? ` stroke="${PAPER.surface}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ""}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${PAPER[ink]}"${look}>${escape(words)}</text>`;
}
