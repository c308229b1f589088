import { AlignmentType, convertMillimetersToTwip, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, PageOrientation, Paragraph, TableOfContents, TextRun, type FileChild, type ISectionOptions } from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { Block, BriefDocument } from "#model/brief/blocks.ts";
import { pictureOf } from "#server/brief/docx-picture.ts";
import { STYLES } from "#server/brief/docx-styles.ts";
import { linesOf, tableOf } from "#server/brief/docx-table.ts";

const MARGIN = { upright: 20, across: 10 };
const mm = convertMillimetersToTwip;
/** A4, and what is left of its width within the margins, twips. */
const A4 = { width: mm(210), height: mm(297) };
const TEXT_WIDTH = A4.width - 2 * mm(MARGIN.upright);

const UPRIGHT = { page: { size: A4, margin: { top: mm(18), bottom: mm(18), left: mm(MARGIN.upright), right: mm(MARGIN.upright) } } };
const ACROSS = {
  page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: { top: mm(MARGIN.across), bottom: mm(MARGIN.across), left: mm(MARGIN.across), right: mm(MARGIN.across), header: mm(5), footer: mm(5) } },
};

/**
 * The brief as a Word document: headings, a table of contents with page numbers, tables whose heads come again on every sheet, and each sheet of a map
 * on a page across. Its texts are those of the tree, in its order.
 */
export async function writeDocx(brief: BriefDocument): Promise<Buffer> {
  const sections = new Sections(brief);
  sections.add(
    new Paragraph({ style: "Title", text: brief.title }),
    new Paragraph({ style: "Subtitle", text: brief.subject }),
    new Paragraph({ style: "Quiet", text: brief.dated }),
    new Paragraph({ style: "Contents", text: brief.contents }),
    new TableOfContents(brief.contents, { hyperlink: true, headingStyleRange: "1-1" }),
  );
  for (const [index, { number, title, intro, blocks }] of brief.chapters.entries()) {
    sections.add(new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: index === 0, text: `${number}. ${title}` }), ...intro.map((text) => new Paragraph({ style: "Intro", children: linesOf(text) })));
    for (const block of blocks) await addBlock(sections, block);
  }
  return Packer.toBuffer(new Document({
    title: brief.title, subject: brief.subject, creator: brief.subject, styles: STYLES[brief.locale], pageNumbers: estimatePageNumbers,
    numbering: { config: [{ reference: "list", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] }] },
    sections: sections.done(),
  }));
}

async function addBlock(sections: Sections, block: Block): Promise<void> {
  switch (block.kind) {
    case "heading": return sections.add(new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text }));
    case "paragraph": return sections.add(new Paragraph({ style: block.quiet ? "Quiet" : "Normal", children: linesOf(block.text) }));
    case "list": return sections.add(...block.items.map((item) => new Paragraph({ numbering: { reference: "list", level: 0 }, children: linesOf(item) })));
    case "table": return sections.add(tableOf(block, TEXT_WIDTH), new Paragraph({ style: "Gap" }));
    case "picture":
      for (const [index, drawing] of block.sheets.entries()) {
        const caption = index === 0 ? [new Paragraph({ style: "MapCaption", text: block.caption })] : [];
        sections.addAcross(...caption, new Paragraph({ children: [await pictureOf(drawing, block.caption)] }));
      }
  }
}

/** The document's sections: text upright, and maps on pages across between them. */
class Sections {
  readonly #done: ISectionOptions[] = [];
  #text: FileChild[] = [];
  readonly #footers: { default: Footer };

  constructor({ subject, title }: BriefDocument) {
    this.#footers = { default: new Footer({ children: [new Paragraph({ style: "Footer", children: [new TextRun(`${subject} · ${title} · `), new TextRun({ children: [PageNumber.CURRENT] })] })] }) };
  }

  add(...children: readonly FileChild[]): void {
    this.#text.push(...children);
  }

  addAcross(...children: readonly FileChild[]): void {
    this.#closeText();
    this.#done.push({ properties: ACROSS, children: [...children], footers: this.#footers });
  }

  done(): ISectionOptions[] {
    this.#closeText();
    return this.#done;
  }

  #closeText(): void {
    if (this.#text.length > 0) this.#done.push({ properties: UPRIGHT, children: this.#text, footers: this.#footers });
    this.#text = [];
  }
}
