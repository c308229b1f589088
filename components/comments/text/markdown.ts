import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";

/** What a comment may not be: a page of its own, HTML, or a picture from elsewhere. These signs stay as they are typed. */
const DISABLED = { disable: { null: ["blockQuote", "codeIndented", "definition", "headingAtx", "htmlFlow", "htmlText", "labelStartImage", "setextUnderline", "thematicBreak"] } };

/** The tree of a comment's Markdown: paragraphs, lists, bold, italic, code and links, nothing else. */
export function parseComment(body: string): readonly RootContent[] {
  return fromMarkdown(body, { extensions: [DISABLED, gfmAutolinkLiteral()], mdastExtensions: [gfmAutolinkLiteralFromMarkdown()] }).children;
}

export type { Nodes };

/** Where a link may lead: to the web or to a mailbox. Anything else is its text alone. */
export function safeHref(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return ["http:", "https:", "mailto:"].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
