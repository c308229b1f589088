import { openOfflineCopy } from "#components/live/offline-copy.ts";

/** Names the copy of one user's view of one workspace: accounts that share a machine do not mix. */
export const offlineCopyName = (userId: string, workspace: string): string => `prorab/${userId}/${workspace}`;

/**
 * To call on signing out: deletes this user's copies from this device, except those with changes the server
 * does not have yet, which stay until the same user signs in here again; with `unsentToo`, for an account that is gone, those too. Returns how many stay.
 */
export async function clearOfflineCopies(userId: string, unsentToo = false): Promise<number> {
  let kept = 0;
  try {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith(offlineCopyName(userId, ""))) continue;
      const copy = await openOfflineCopy(name, () => undefined);
      if (!copy) continue;
      const { stamps } = await copy.load();
      if (unsentToo || stamps.length === 0) await copy.forget();
      else {
        copy.close();
        kept++;
      }
    }
  } catch {
    // No IndexedDB, or a browser that cannot list databases: nothing of ours to find.
  }
  return kept;
}
