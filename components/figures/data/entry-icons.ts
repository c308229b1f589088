import { ClipboardCopy, Keyboard, Zap } from "lucide-react";

/** The sign of each way in which data gets in at a step. */
export const ENTRY_ICONS = { manual: Keyboard, copyPaste: ClipboardCopy, automatic: Zap } as const;
