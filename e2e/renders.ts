import type { Page } from "@playwright/test";

/** What of React's tree is read here: see `didFiberRender` in react-devtools-shared, which tells a rendered component the same way. */
type Fiber = { tag: number; flags: number; child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null; stateNode: unknown };

declare global {
  interface Window {
    renders: Record<string, number>;
  }
}

/** Has every page of this browser tab count the components that render, by the ARIA role of what they draw; those that draw a step of the map as `step`. Call before opening the page. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const FUNCTIONS = [0, 11, 14, 15];
    const HOST = 5;
    const PERFORMED_WORK = 1;
    window.renders = {};
    const hostOf = (fiber: Fiber | null): Element | null => {
      for (let at = fiber; at; at = at.child) if (at.tag === HOST) return at.stateNode as Element;
      return null;
    };
    const note = (fiber: Fiber) => {
      const host = hostOf(fiber);
      // Other things on the page are groups too.
      const role = host?.classList.contains("react-flow__node") ? "step" : host?.getAttribute("role");
      if (role) window.renders[role] = (window.renders[role] ?? 0) + 1;
    };
    const visit = (fiber: Fiber, before: Fiber | null) => {
      if (FUNCTIONS.includes(fiber.tag) && (before === null || (fiber.flags & PERFORMED_WORK) !== 0)) note(fiber);
      if (before !== null && fiber.child === before.child) return;
      const known = new Set<Fiber>();
      for (let at = before?.child ?? null; at; at = at.sibling) known.add(at);
      for (let at = fiber.child; at; at = at.sibling) if (!known.has(at)) visit(at, at.alternate && known.has(at.alternate) ? at.alternate : null);
    };
    const hook = {
      supportsFiber: true, isDisabled: false, inject: () => 1, checkDCE() {}, onCommitFiberUnmount() {}, onPostCommitFiberRoot() {},
      onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => visit(current, current.alternate),
    };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
  });
}

/** The renders since the last call, by role. */
export function takeRenders(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const taken = window.renders;
    window.renders = {};
    return taken;
  });
}
