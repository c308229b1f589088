import type { useTranslations } from "next-intl";
import { findEntry, laneMarkedBy, markedBy } from "#model/document.ts";
import { findLaneLoss, findLoss, type Loss } from "#model/loss.ts";
import type { Collection, Plan } from "#model/shape.ts";
import type { Live } from "#components/live/live.ts";
import type { useApply } from "#components/live/use-apply.ts";
import type { useToast } from "#components/ui/toast.tsx";

/** What I have typed in a field, and what puts the part of it that the plan does not hold there, once its record is back. */
export type Unfinished = { readonly text: string; readonly finish: () => void };

type Told = {
  live: Live;
  apply: ReturnType<typeof useApply>;
  toast: ReturnType<typeof useToast>;
  t: ReturnType<typeof useTranslations<"live.removed">>;
  collection: Collection;
  id: string;
  before: Plan;
  after: Plan;
  /** The field that I was in. */
  field: Element | null;
  typed: Unfinished | null;
};

/** Who has come back with a connection is heard of a little after what they have done, ms. */
const NAME_MS = 1000;
const SHOWN = 120;

/** Says who has taken what I was working on, until I bring it back, somebody else does, or I close it. */
export async function tellLoss({ live, apply, toast, t, collection, id, before, after, field, typed }: Told): Promise<void> {
  const loss = findLoss(before, after, collection, id) ?? (collection === "participants" ? await findLostLane(before, after, id, field) : null);
  if (!loss) return;
  const isBack = () => {
    const now = live.plan.get();
    return (now[loss.of] as readonly { readonly id: string }[]).some((record) => record.id === loss.id);
  };
  const deed = await deedOf(live, loss, t);
  if (isBack()) return;
  const [from, to] = loss.ends ?? [];
  const title = loss.ends ? t("flowEnds", { from: from ?? t("untitled"), to: to ?? t("untitled") }) : loss.title || t("untitled");
  const text = typed?.text.trim() ?? "";
  const stop = live.plan.subscribe(() => void (isBack() && toast.close(shown)));
  const shown = toast.add({
    title: t("said", { deed, what: t(`what.${loss.of}`, { title, typed: typed ? "yes" : "no" }) }),
    // A title that was typed has been said.
    detail: text === "" || text === title ? t("kept") : t("yourText", { text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text }),
    stays: true, onClosed: stop,
    action: { label: t("restore"), onClick: () => void (apply(loss.back(live.plan.get())) && typed?.finish()) },
  });
}

/** A lane's participant may be at hand elsewhere: the lane is lost to me only when my field has gone with it. */
async function findLostLane(before: Plan, after: Plan, participant: string, field: Element | null): Promise<Loss | null> {
  const loss = findLaneLoss(before, after, participant);
  if (!loss) return null;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return field?.isConnected ? null : loss;
}

async function deedOf(live: Live, loss: Loss, t: Told["t"]): Promise<string> {
  const client = loss.of === "lanes" ? laneMarkedBy(live.doc, loss.id) : markedBy(findEntry(live.doc, loss.of, loss.id)!);
  if (client === null) return t("deed.someone");
  const find = () => live.people.writerOf(client);
  const writer = find() ?? (await new Promise<ReturnType<typeof find>>((resolve) => {
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve(find());
    };
    const stop = live.people.list.subscribe(() => void (find() && done()));
    const timer = setTimeout(done, NAME_MS);
  }));
  if (!writer) return t("deed.someone");
  return writer.memberId === live.me.memberId ? t("deed.me") : t("deed.person", { name: writer.name });
}
