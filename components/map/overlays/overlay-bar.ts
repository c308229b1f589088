"use client";
import { createContext } from "react";

/** Where two maps side by side have their one overlay control; null until it is there, undefined for a map that stands alone and has its own. */
export const OverlayBarContext = createContext<HTMLElement | null | undefined>(undefined);
