import { KeepKeyboard } from "#components/map/nav/keep-keyboard.tsx";
import { ProcessActions } from "#components/map/nav/process-actions.tsx";

/** What a process's page can be looked at without, as one script. */
export const PAGE_PARTS = { KeepKeyboard, ProcessActions };
