import type { Command } from "#model/commands.ts";
import { isAddress } from "#model/address-list.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import { COLLECTIONS, type Participant, type Plan } from "#model/shape.ts";
import type { StaffColumns, StaffFact } from "#model/staff/guess-columns.ts";

/** Participants added at once: more would be more than the hub takes in one update. */
export const STAFF_AT_ONCE = 200;
export const STAFF_KINDS = ["department", "position", "person"] as const;
type StaffKind = (typeof STAFF_KINDS)[number];
/** A participant that a staff list names. */
export type StaffItem = {
  /** The same while columns are chosen anew and others edit the plan. */
  readonly key: string;
  readonly kind: StaffKind;
  readonly title: string;
  /** People in it, counted or as the list says; null where nothing tells. */
  readonly headcount: number | null;
  /** The member with the address that the list gives for this person, or for the only one in this position. */
  readonly member: string | null;
  /** Whether the plan has a participant of this name. */
  readonly isThere: boolean;
};
/** `emails`: the addresses of the list, each once; `wrong`: what stands in the column of addresses and is none. */
export type Staff = { readonly items: readonly StaffItem[]; readonly emails: readonly string[]; readonly wrong: readonly string[] };

type Line = { readonly [F in Exclude<StaffFact, "headcount">]: string } & { readonly headcount: number | null };
type Known = { readonly id: string; readonly email: string };

/** What a staff list holds: its departments, positions and people, each once, in the order in which they come. */
export function planStaff({ participants }: Pick<Plan, "participants">, members: readonly Known[], rows: readonly (readonly string[])[], columns: StaffColumns): Staff {
  const there = new Set(participants.map(({ title }) => nameOf(title)));
  const lines = groupLines(rows.map((row) => readLine(row, columns)));
  const memberOf = (email: string) => members.find((one) => email !== "" && one.email.toLowerCase() === email.toLowerCase())?.id ?? null;
  const items = STAFF_KINDS.flatMap((kind) => {
    const groups = new Map<string, Line[]>();
    for (const line of lines) {
      const name = nameOf(titleOf(line, kind));
      if (name !== "") groups.set(name, [...(groups.get(name) ?? []), line]);
    }
    return [...groups].map(([name, group]): StaffItem => ({
      key: `${kind} ${name}`, kind, title: titleOf(group[0]!, kind).slice(0, COLLECTIONS.participants.title.max), headcount: kind === "person" ? null : countPeople(group),
      member: kind === "department" || group.length > 1 ? null : memberOf(group[0]!.email), isThere: there.has(name),
    }));
  });
  const written = lines.map(({ email }) => email).filter((email) => email !== "");
  const emails = [...new Map(written.filter(isAddress).map((email) => [email.toLowerCase(), email])).values()];
  return { items, emails, wrong: [...new Set(written.filter((email) => !isAddress(email)))] };
}

const nameOf = (title: string): string => title.trim().replace(/\s+/g, " ").toLowerCase().replace(/ё/g, "е");
const titleOf = (line: Line, kind: StaffKind): string => (kind === "person" ? line.name : line[kind]);

function readLine(row: readonly string[], columns: StaffColumns): Line {
  const all = (fact: StaffFact) => row.filter((_, column) => columns[column] === fact).join(" ").replace(/\s+/g, " ").trim();
  const count = Number(all("headcount").replace(/\s/g, "").replace(",", "."));
  return { department: all("department"), position: all("position"), name: all("name"), email: all("email"), headcount: all("headcount") !== "" && Number.isFinite(count) && count >= 0 && count <= 1_000_000 ? Math.ceil(count) : null };
}

/** A line with a department alone is the heading of those below it that name none. */
function groupLines(lines: readonly Line[]): Line[] {
  let heading = "";
  return lines.map((line) => {
    const isBare = line.position === "" && line.name === "" && line.email === "";
    if (line.department !== "") heading = isBare && line.headcount === null ? line.department : "";
    return line.department === "" && !isBare ? { ...line, department: heading } : line;
  });
}

/** A line is one person unless it says how many; one that is no person and says nothing counts for none. */
function countPeople(group: readonly Line[]): number | null {
  const counts = group.map(({ headcount, name, email, position }) => headcount ?? (name || email || position ? 1 : null)).filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** What is taken unless one says otherwise: departments, or where there are none, positions, or people. Lanes are few; a person each is for small firms. */
export function isTakenByItself({ items }: Staff, { kind, isThere }: StaffItem): boolean {
  return !isThere && kind === STAFF_KINDS.find((one) => items.some((item) => item.kind === one));
}

/** The commands that add them, as one batch; whoever has come to be there in the meantime is left out. */
export function takeStaff({ participants }: Pick<Plan, "participants">, taken: readonly StaffItem[]): Command[] {
  const colours: Pick<Participant, "colour">[] = [...participants];
  const there = new Set(participants.map(({ title }) => nameOf(title)));
  return taken.flatMap(({ kind, title, headcount, member }): Command[] => {
    if (there.has(nameOf(title))) return [];
    there.add(nameOf(title));
    const colour = nextColour(colours);
    colours.push({ colour });
    return [{ type: "participant.add", id: newId(), values: { title, kind, colour, headcount: kind === "person" ? null : headcount, member } }];
  });
}
