import { CommentsButton } from "#components/comments/panel/comments-button.tsx";
import { Panel } from "#components/comments/panel/panel.tsx";
import { FindingsFeed } from "#components/findings/feed/findings-feed.tsx";
import { FindingsCount } from "#components/findings/findings-count.tsx";
import { FollowFrame } from "#components/live/follow-frame.tsx";
import { PeopleHere } from "#components/live/people-here.tsx";
import { Bell } from "#components/notifications/bell.tsx";
import { UndoButtons } from "#components/shell/undo-buttons.tsx";

/** What later.ts fetches, as one script. */
export const PARTS = { Bell, CommentsButton, FindingsCount, FindingsFeed, FollowFrame, Panel, PeopleHere, UndoButtons };
