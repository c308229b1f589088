import type { KeyboardEvent } from "react";

/** Up and down go to the same column's field in the next row, where a field has one line and no use for these keys. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if ((key !== "ArrowUp" && key !== "ArrowDown") || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.type !== "text" || target.role === "combobox") return;
  const cell = target.closest("td");
  const row = cell?.closest("tr");
  const next = key === "ArrowUp" ? row?.previousElementSibling : row?.nextElementSibling;
  const field = next?.querySelector<HTMLInputElement>(`:scope > :nth-child(${(cell?.cellIndex ?? 0) + 1}) input[type=text]`);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}
