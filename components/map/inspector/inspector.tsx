"use client";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { useMay } from "#components/live/use-may.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { FlowFacts } from "#components/map/inspector/flow-facts.tsx";
import { LaneFacts } from "#components/map/inspector/lane-facts.tsx";
import { ManyFacts } from "#components/map/inspector/many-facts.tsx";
import { ProcessFacts } from "#components/map/inspector/process-facts.tsx";
import { StepFacts } from "#components/map/inspector/step-facts.tsx";
import { useInHand } from "#components/map/inspector/use-in-hand.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { Process } from "#model/shape.ts";

/** The facts of what is selected; of the process when nothing is. */
export function Inspector({ process }: { process: Process }) {
  const t = useTranslations("map.inspector");
  const store = useMapStore();
  const { steps, flows, participant } = useInHand();
  const root = useRef<HTMLDivElement>(null);
  const [step] = steps;
  const [flow] = flows;
  const count = steps.length + flows.length;
  const shown = count > 1 ? "many" : (step ?? flow ?? participant ?? process).id;
  useKeyboard(root, shown);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof Element)) return;
    // What a field has opened is closed first.
    if (!event.currentTarget.contains(target) || target.getAttribute("aria-expanded") === "true") return;
    if (count > 0) store.actions.get()?.focus((step ?? flow)!.id);
    else if (participant) {
      const head = document.querySelector(`[data-lane-head="${participant.id}"]`);
      (head?.querySelector<HTMLElement>("[data-lane-menu]") ?? head?.querySelector<HTMLElement>("button"))?.focus();
    }
  };
  const name = () => {
    if (count > 1) return [steps.length > 0 && t("manySteps", { count: steps.length }), flows.length > 0 && t("manyFlows", { count: flows.length })].filter(Boolean).join(", ");
    if (step) return t("step", { title: step.title || t("untitled") });
    if (flow) return t("flowName");
    return participant ? t("lane", { title: participant.title || t("untitled") }) : t("process", { title: process.title || t("untitled") });
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown}><div ref={root} data-facts role="group" aria-label={name()} tabIndex={-1} className="pb-6 text-sm outline-none pointer-coarse:[&_:is(input,textarea)]:text-lg">
      {count > 1 ? <ManyFacts key={[...steps, ...flows].map(({ id }) => id).join()} steps={steps} flows={flows} />
        : step ? <StepFacts key={step.id} step={step} />
        : flow ? <FlowFacts key={flow.id} flow={flow} />
        : participant ? <LaneFacts key={participant.id} map={store.map} participant={participant} />
        : <ProcessFacts key={process.id} process={process} />}
    </div></div>
  );
}

/** Takes the keyboard when asked for, and keeps it when what it was in has gone from the panel. */
function useKeyboard(root: React.RefObject<HTMLDivElement | null>, shown: string): void {
  const store = useMapStore();
  const wanted = useSignal(store.wantsFacts);
  const mayEdit = useMay()("plan.edit");
  const isInside = useRef(false);
  const last = useRef(shown);
  useEffect(() => {
    const node = root.current;
    if (!node) return;
    const come = () => void (isInside.current = true);
    // Later: a field that is taken away with the keyboard in it may say so too.
    const go = () => void setTimeout(() => (isInside.current = node.contains(document.activeElement)));
    node.addEventListener("focusin", come);
    node.addEventListener("focusout", go);
    return () => {
      node.removeEventListener("focusin", come);
      node.removeEventListener("focusout", go);
    };
  }, [root]);
  useLayoutEffect(() => {
    if (wanted) {
      store.wantsFacts.set(false);
      const first = mayEdit ? (root.current?.querySelector<HTMLElement>("[data-live-text]") ?? root.current?.querySelector<HTMLElement>("button, input")) : null;
      (first ?? root.current)?.focus();
    } else if (last.current !== shown && isInside.current && document.activeElement === document.body) root.current?.focus();
    last.current = shown;
  }, [mayEdit, root, shown, store, wanted]);
}
