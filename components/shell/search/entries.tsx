import { ArrowRightLeft, Circle, Database, Diamond, FileText, KeyRound, MessageCircle, MessageCircleQuestionMark, Square, SquarePlus, StickyNote, Users, Workflow, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { mapAddress } from "#components/live/addresses.ts";
import type { Home } from "#components/live/home.ts";
import { questionAddress } from "#components/live/question-address.ts";
import { registerAddress, REGISTERS, type Register } from "#components/live/register-address.ts";
import { PAGES } from "#components/shell/pages.ts";
import type { Chord } from "#components/ui/chord.ts";
import type { PageAction } from "#components/ui/page-actions.ts";
import { parseMapKey, VARIANTS, type MapKey, type Plan, type StepKind, type Variant } from "#model/shape.ts";
import { isArtefact, isEnd, isGateway, isStart, isWaiting } from "#model/step-kinds.ts";

export type Entry = {
  readonly id: string;
  readonly kind: "step" | "process" | "page" | "participant" | "question" | "register" | "record" | "action";
  readonly label: string;
  /** Where it is, as shown. */
  readonly detail: string;
  /** Where it is and what else it is known by, to be found by. */
  readonly context: string;
  readonly icon: ReactNode;
  readonly keys?: Chord | undefined;
  readonly address?: string;
  readonly action?: PageAction;
};

export type EntryWords = {
  page: (page: (typeof PAGES)[number]["page"]) => string;
  register: (register: Register) => string;
  variant: (variant: Variant) => string;
  stepKind: (kind: StepKind) => string;
  untitledProcess: string;
};

/** Everything in a workspace that can be found: its pages, processes, participants, every step with a name, the questions, what the registers hold, and what can be done here. */
export function entriesOf(home: Home, plan: Plan, actions: readonly PageAction[], words: EntryWords): readonly Entry[] {
  const processes = new Map(plan.processes.map(({ id, title }) => [id, title || words.untitledProcess]));
  const participants = new Map(plan.participants.map(({ id, title }) => [id, title]));
  const sections = new Map(plan.sections.map(({ id, title }) => [id, title]));
  const drawn = new Set(plan.steps.map(({ map }) => map));
  const team = PAGES.find(({ page }) => page === "team")!;
  return [
    ...PAGES.map(({ page, path, icon: Icon }): Entry => ({ id: `page/${page}`, kind: "page", label: words.page(page), detail: "", context: page, icon: <Icon aria-hidden />, address: home + path })),
    ...[...processes].flatMap(([id, title]) => VARIANTS.filter((variant) => variant === "as-is" || drawn.has(`${id}/${variant}`)).map((variant): Entry => ({
      id: `process/${id}/${variant}`, kind: "process", label: title, detail: words.variant(variant), context: words.variant(variant), icon: <Workflow aria-hidden />, address: mapAddress(home, `${id}/${variant}`),
    }))),
    ...plan.steps.flatMap(({ id, title, kind, map, place }): Entry[] => {
      const { process, variant } = parseMapKey(map);
      if (!title || !processes.has(process)) return [];
      const detail = [processes.get(process), variant === "to-be" && words.variant(variant), place.lane !== null && participants.get(place.lane)].filter(Boolean).join(" › ");
      return [{ id: `step/${id}`, kind: "step", label: title, detail, context: `${detail} ${words.stepKind(kind)}`, icon: iconOf(kind), address: mapAddress(home, map as MapKey, id) }];
    }),
    ...plan.participants.flatMap(({ id, title }): Entry[] => (title ? [{ id: `participant/${id}`, kind: "participant", label: title, detail: words.page("team"), context: words.page("team"), icon: <Users aria-hidden />, address: home + team.path }] : [])),
    ...plan.questions.flatMap(({ id, title, section }): Entry[] => {
      const detail = [words.page("audit"), sections.get(section ?? "")].filter(Boolean).join(" › ");
      return title ? [{ id: `question/${id}`, kind: "question", label: title, detail, context: detail, icon: <MessageCircleQuestionMark aria-hidden />, address: questionAddress(home, id) }] : [];
    }),
    ...REGISTERS.map((register): Entry => ({ id: `register/${register}`, kind: "register", label: words.register(register), detail: words.page("audit"), context: words.page("audit"), icon: iconOfRegister(register), address: registerAddress(home, register) })),
    ...(["systems", "channels", "integrations"] as const).flatMap((register) => plan[register].flatMap(({ id, title }): Entry[] => {
      const detail = `${words.page("audit")} › ${words.register(register)}`;
      return title ? [{ id: `${register}/${id}`, kind: "record", label: title, detail, context: detail, icon: iconOfRegister(register), address: registerAddress(home, register, id) }] : [];
    })),
    ...actions.map((action): Entry => ({ id: `action/${action.id}`, kind: "action", label: action.label, detail: "", context: action.also ?? "", icon: action.icon ?? <Zap aria-hidden />, keys: action.keys, action })),
  ];
}

function iconOfRegister(register: Register): ReactNode {
  const Icon = { systems: Database, channels: MessageCircle, access: KeyRound, integrations: ArrowRightLeft }[register];
  return <Icon aria-hidden />;
}

function iconOf(kind: StepKind): ReactNode {
  if (isGateway(kind)) return <Diamond aria-hidden />;
  if (kind === "note") return <StickyNote aria-hidden />;
  if (isArtefact(kind)) return <FileText aria-hidden />;
  if (kind === "subProcess") return <SquarePlus aria-hidden />;
  if (isStart(kind) || isWaiting(kind) || isEnd(kind)) return <Circle aria-hidden />;
  return <Square aria-hidden />;
}
