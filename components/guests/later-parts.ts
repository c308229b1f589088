import { CommentsButton } from "#components/comments/panel/comments-button.tsx";
import { Panel } from "#components/comments/panel/panel.tsx";

/** What later.ts fetches, as one script. */
export const PARTS = { CommentsButton, Panel };
