"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the keyboard has a ⌘. Not on the server, which cannot know. */
export const useIsMac = (): boolean => useSyncExternalStore(never, () => /Mac|iPhone|iPad/.test(navigator.userAgent), () => false);
