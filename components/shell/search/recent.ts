const KEPT = 8;
const keyOf = (workspace: string): string => `prorab.found/${workspace}`;

/** Ids of what was found last in a workspace on this device, newest first. */
export function readRecent(workspace: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(workspace)) ?? "[]");
    return Array.isArray(found) ? found.filter((id) => typeof id === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function keepRecent(workspace: string, id: string): void {
  try {
    localStorage.setItem(keyOf(workspace), JSON.stringify([id, ...readRecent(workspace).filter((other) => other !== id)].slice(0, KEPT)));
  } catch {
    // A device that keeps nothing offers nothing recent.
  }
}
