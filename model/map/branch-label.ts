/** The words by which people begin a branch when they write it in one line: "Yes: …", "Иначе: …", "Если отказ — …". */
const BRANCH = /^\s*((?:да|нет|иначе|yes|no|otherwise|else)|(?:если|когда|при|if|when|in case of)\s[^:—–]{1,60}?)(?:\s*:\s*|\s+[—–-]\s+)(\S.*)$/isu;

/** What a step's title, typed as "Yes: send the offer", says of the flow that leads to it, and what is left for the title; null when it says nothing of it. Both begin with a capital. */
export function splitBranchLabel(title: string): { label: string; title: string } | null {
  const found = BRANCH.exec(title);
  return found && { label: capitalise(found[1]!.trim()), title: capitalise(found[2]!.trim()) };
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
