import { ImageRun } from "docx";
import sharp from "sharp";
import type { Drawing } from "#model/map/picture/drawing.ts";
import { writeSvg } from "#model/map/picture/write-svg.ts";
import { outlineWords } from "#server/brief/outline-words.ts";

/** Dots for each px of the drawing: sharp on paper, and no more bytes than that takes. */
const DENSITY = 2;

/** A drawing as vectors, with the same in dots for what shows none. Its words are drawn too, as the reader may not have the font. */
export async function pictureOf(drawing: Drawing, name: string): Promise<ImageRun> {
  const svg = Buffer.from(writeSvg(drawing, outlineWords));
  const dots = await sharp(svg, { density: 72 * DENSITY }).flatten({ background: "#ffffff" }).png({ palette: true, effort: 1 }).toBuffer();
  const transformation = { width: Math.ceil(drawing.width), height: Math.ceil(drawing.height) };
  return new ImageRun({ type: "svg", data: svg, transformation, fallback: { type: "png", data: dots }, altText: { name, description: name, title: name } });
}
