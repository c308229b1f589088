import type { IStylesOptions } from "docx";
import { PAPER } from "#model/map/picture/drawing.ts";

const ink = (name: keyof typeof PAPER): string => PAPER[name].slice(1).toUpperCase();
// On every computer with an office on it, and with Cyrillic.
const FONT = "Arial";

const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: { run: { font: FONT, size: 20, color: ink("ink"), language: { value: language } }, paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" as const } } },
    title: { run: { font: FONT, size: 52, bold: true, color: ink("ink") }, paragraph: { spacing: { before: 1200, after: 120 } } },
    heading1: { run: { font: FONT, size: 32, bold: true, color: ink("ink") }, paragraph: { keepNext: true, spacing: { before: 480, after: 160 } } },
    heading2: { run: { font: FONT, size: 23, bold: true, color: ink("ink") }, paragraph: { keepNext: true, spacing: { before: 280, after: 100 } } },
  },
  paragraphStyles: [
    { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: { size: 28 }, paragraph: { spacing: { after: 60 } } },
    { id: "Contents", name: "Contents", basedOn: "Normal", run: { size: 24, bold: true }, paragraph: { keepNext: true, spacing: { before: 720, after: 120 } } },
    { id: "TOC1", name: "toc 1", basedOn: "Normal", paragraph: { spacing: { after: 80 } } },
    { id: "Quiet", name: "Quiet", basedOn: "Normal", run: { size: 18, color: ink("ink-2") }, paragraph: { keepNext: true } },
    { id: "Intro", name: "Intro", basedOn: "Normal", run: { size: 21 }, paragraph: { spacing: { after: 140 } } },
    { id: "MapCaption", name: "Map caption", basedOn: "Normal", run: { size: 20, bold: true }, paragraph: { keepNext: true, spacing: { after: 100 } } },
    { id: "TableHead", name: "Table head", basedOn: "Normal", run: { size: 17, bold: true }, paragraph: { keepNext: true, spacing: { after: 0, line: 252, lineRule: "auto" as const } } },
    { id: "TableText", name: "Table text", basedOn: "Normal", run: { size: 18 }, paragraph: { spacing: { after: 0, line: 252, lineRule: "auto" as const } } },
    { id: "Gap", name: "Gap", basedOn: "Normal", run: { size: 8 }, paragraph: { spacing: { after: 0 } } },
    { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 16, color: ink("ink-3") }, paragraph: { alignment: "right", spacing: { after: 0 } } },
  ],
});

/** The look of the document, and the language its words are checked in. */
export const STYLES = { ru: stylesIn("ru-RU"), en: stylesIn("en-GB") };
