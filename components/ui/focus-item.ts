import type { FocusEvent } from "react";
import type { OpenAt } from "#components/ui/popup-types.ts";

/** For a popup's `onFocus`: passes the keyboard on to the chosen item of a list, or to its first or last one. */
export const focusItem = (openAt: OpenAt) => ({ currentTarget, target }: FocusEvent<HTMLElement>): void => {
  if (target !== currentTarget) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>("[role^=menuitem], [role=option]")].filter((item) => !item.hasAttribute("data-disabled"));
  const chosen = items.find((item) => item.role === "option" && item.ariaSelected === "true");
  if (chosen) chosen.focus();
  else if (openAt !== "popup") items.at(openAt === "first" ? 0 : -1)?.focus();
};
