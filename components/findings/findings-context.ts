"use client";
import { createContext, useContext } from "react";
import { createFindings, type Findings } from "#components/findings/findings.ts";

/** Outside of a workspace's own pages, where guests and versions are, nothing is checked. */
const NOTHING = createFindings();

export const FindingsContext = createContext<Findings>(NOTHING);

/** What is noticed in the plan around this component. */
export const useFindings = (): Findings => useContext(FindingsContext);
