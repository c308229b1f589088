import { LookControls } from "#components/map/look-controls.tsx";
import { ProcessMenu } from "#components/map/process-menu.tsx";

/** What the header of a map fetches, as one script. */
export const PARTS = { LookControls, ProcessMenu };
