"use client";
import { createLate, latePart } from "#components/ui/late.ts";

// Fetched when their tab opens: most who come to the audit come for its questions.
const systems = createLate(() => import("#components/audit/registers/systems/systems.tsx"));
const channels = createLate(() => import("#components/audit/registers/channels/channels.tsx"));
const access = createLate(() => import("#components/audit/registers/access/access.tsx"));
const integrations = createLate(() => import("#components/audit/registers/integrations/integrations.tsx"));

export const Systems = latePart(systems, (parts) => parts.Systems);
export const Channels = latePart(channels, (parts) => parts.Channels);
export const Access = latePart(access, (parts) => parts.Access);
export const Integrations = latePart(integrations, (parts) => parts.Integrations);
