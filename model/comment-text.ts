import { parseAnchor } from "#model/anchors.ts";
import { cutText } from "#model/legible.ts";

/** The longest comment, characters as it is kept. */
export const MAX_COMMENT = 5000;
/** What one can answer with a single press. */
export const REACTIONS = ["👍", "👎", "❤️", "🎉", "👀", "❓"] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Letters that reorder or hide what stands around them (Unicode's bidirectional controls, zero-width space, BOM), and controls other than tab and line feed. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** No writing system stacks more marks on a letter; more are there to smear over the neighbours. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** A comment as it is kept: line ends of one kind, nothing hidden, no towers of marks, no space around it. */
export function cleanComment(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(HIDDEN, "").replaceAll(STACKED, "$1").replaceAll(/\n{4,}/g, "\n\n\n").trim();
}

/** Whom or what a comment names: `member/<id>`, or the key of a thing of the plan. */
export type Target = string;
const TARGET = /^(member)\/([\w-]{1,64})$/;
export const isTarget = (text: string): boolean => TARGET.test(text) || parseAnchor(text) !== null;

/** A name in a comment: the text that stands for it, from @ or # on, and what it names. */
export type Mention = { readonly label: string; readonly target: Target };

/** How a comment keeps a name: as a link of Markdown, `[@Anna](member/x1)`. */
const LINK = /\[([@#](?:\\.|[^\]\\\n]){1,300})\]\(([^()\s]{1,120})\)/g;
const escapeLabel = (label: string) => label.replaceAll(/[[\]\\]/g, "\\$&");
const unescapeLabel = (label: string) => label.replaceAll(/\\(.)/g, "$1");

/** What is typed (`@Anna`), with the names that were chosen from the list turned into links; the longest first, for one name may begin another. */
export function linkMentions(typed: string, chosen: readonly Mention[]): string {
  const byLength = [...chosen].sort((a, b) => b.label.length - a.label.length);
  let text = "";
  for (let at = 0; at < typed.length;) {
    const isStart = at === 0 || /[\s([{«"'.,;:!?—–-]/.test(typed[at - 1]!);
    const found = isStart ? byLength.find(({ label }) => typed.startsWith(label, at) && !/[\p{L}\p{N}]/u.test(typed[at + label.length] ?? "")) : undefined;
    text += found ? `[${escapeLabel(found.label)}](${found.target})` : typed[at];
    at += found ? found.label.length : 1;
  }
  return text;
}

/** The other way: a kept comment as it is typed, and the names in it. */
export function typedComment(body: string): { readonly typed: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  const typed = body.replaceAll(LINK, (whole, label: string, target: string) => {
    if (!isTarget(target)) return whole;
    mentions.push({ label: unescapeLabel(label), target });
    return unescapeLabel(label);
  });
  return { typed, mentions };
}

/** Whom and what a kept comment names, each once, in the order of the text. */
export const targetsOf = (body: string): readonly Target[] => [...new Set(typedComment(body).mentions.map(({ target }) => target))];

/** What stands for a person in a comment once their name is gone. */
export const UNNAMED = "@…";

/** A kept comment with `UNNAMED` in place of those who are named as `targets`, and what they were called in it, from @ on. */
export function unname(body: string, targets: ReadonlySet<Target>): { readonly body: string; readonly labels: readonly string[] } {
  const labels: string[] = [];
  const unnamed = body.replaceAll(LINK, (whole, label: string, target: string) => {
    if (!targets.has(target)) return whole;
    labels.push(unescapeLabel(label));
    return `[${UNNAMED}](${target})`;
  });
  return { body: unnamed, labels };
}

/** The first words of a kept comment on one line, without Markdown's signs: for lists and letters. */
export function excerptOf(body: string, length = 140): string {
  const plain = typedComment(body).typed.replaceAll(/\[([^\]\n]*)\]\([^)\s]*\)/g, "$1").replaceAll(/[*_`]+/g, "").replaceAll(/\s+/g, " ").trim();
  return plain.length > length ? `${cutText(plain, length - 1).trimEnd()}…` : plain;
}
