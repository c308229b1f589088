"use client";
import { useTranslations } from "next-intl";
import { useMemo, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { newId } from "#model/ids.ts";
import { PRIORITIES, type Requirement } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { afterAt, groupRequirements, keyOf, valuesOfGroup, type Grouping } from "#components/brief/requirements/arrange.ts";
import { besideRequirement, focusAfter } from "#components/brief/requirements/focus-requirement.ts";
import { useRequirementActions } from "#components/brief/requirements/use-requirement-actions.ts";

/** What keys, menus and dragging do to requirements put together so, and where the keyboard is afterwards. The same object until that changes: what is typed in one draws no other. */
export function useRequirementHandling(by: Grouping, say: (news: string) => void) {
  const actions = useRequirementActions();
  const { plan } = useLive();
  const t = useTranslations("requirements");
  return useMemo(() => {
    const groupOf = (key: string) => groupRequirements(plan.get().requirements.filter(({ dropped }) => !dropped), by).find((group) => group.key === key)?.requirements ?? [];
    const find = (id: string) => plan.get().requirements.find((requirement) => requirement.id === id);
    const moveBy = (requirement: Requirement, step: 1 | -1) => {
      const group = groupOf(keyOf(requirement, by));
      const to = group.findIndex(({ id }) => id === requirement.id) + step;
      if (to < 0 || to >= group.length) return;
      // Moving an element in the page takes the focus from what is in it.
      const focused = document.activeElement;
      flushSync(() => void actions.move(requirement.id, placeIn(group, requirement.id, to, plan.get().requirements), null));
      refocus(focused, requirement.id);
      say(t("moved", { place: to + 1, count: group.length }));
    };
    const add = (key: string | null, after?: string | null) => {
      const id = newId();
      focusAfter(() => actions.add(id, key === null ? {} : valuesOfGroup(key, by), after), id);
    };
    const leave = (id: string, does: () => unknown) => focusAfter(does, besideRequirement(id, 1) ?? besideRequirement(id, -1));
    return {
      ...actions, add, moveBy,
      placeOf(requirement: Requirement) {
        const group = groupOf(keyOf(requirement, by));
        return { index: group.indexOf(requirement), count: group.length };
      },
      /** Puts a requirement at place `index` of a group, counted with it where it stands in it. */
      dropAt(id: string, key: string, index: number) {
        const group = groupOf(key);
        const requirement = find(id);
        if (!requirement) return;
        const now = group.findIndex((one) => one.id === id);
        const after = placeIn(group, id, now >= 0 && now < index ? index - 1 : index, plan.get().requirements);
        actions.move(id, after, keyOf(requirement, by) === key ? null : valuesOfGroup(key, by));
      },
      removeAndGoOn: (requirement: Requirement) => leave(requirement.id, () => actions.remove(requirement)),
      dropAndGoOn: (requirement: Requirement) => leave(requirement.id, () => actions.setDropped(requirement.id, true)),
      /** Enter in a title: on to the next one's; in the last one, to a new requirement like it. */
      goOn(requirement: Requirement) {
        const next = besideRequirement(requirement.id, 1);
        if (next) focusAfter(() => undefined, next);
        else if (find(requirement.id)?.title.trim()) add(keyOf(requirement, by), requirement.id);
      },
      /** Alt and an arrow move the requirement, Alt and a digit give it a priority. */
      onKey(event: KeyboardEvent<HTMLElement>, requirement: Requirement) {
        if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const digit = /^(?:Digit|Numpad)([0-4])$/.exec(event.code)?.[1];
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown" && digit === undefined) return;
        event.preventDefault();
        if (digit === undefined) return moveBy(requirement, event.key === "ArrowUp" ? -1 : 1);
        const focused = document.activeElement;
        const priority = PRIORITIES[Number(digit) - 1] ?? null;
        flushSync(() => void actions.set(requirement.id, { priority }));
        refocus(focused, requirement.id);
        say(t("prioritySaid", { priority: t(`priorities.${priority ?? "none"}`) }));
      },
    };
  }, [actions, plan, by, t, say]);
}
export type RequirementHandling = ReturnType<typeof useRequirementHandling>;

/** What a requirement must stand behind to come to place `index` of a group; at its head, what stands before the group's first in the plan, whatever group that is in. */
function placeIn(group: readonly Requirement[], id: string, index: number, all: readonly Requirement[]): string | null {
  const first = group.find((one) => one.id !== id);
  if (index > 0 || !first) return afterAt(group, id, index);
  const others = all.filter((one) => one.id !== id);
  return others[others.indexOf(first) - 1]?.id ?? null;
}

/** The keyboard stays where it was; in another group the requirement is drawn anew, and it goes to its title. */
function refocus(focused: Element | null, id: string): void {
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  else focusAfter(() => undefined, id);
}
