"use client";
import { useLayoutEffect, useMemo } from "react";
import type { Rect } from "#model/map/picture/geometry.ts";
import type { Moves } from "#components/map/canvas/moves.ts";
import type { RouteBook } from "#model/map/picture/route-book.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { Flow } from "#model/shape.ts";

type Input = {
  moves: Moves;
  book: RouteBook;
  /** The flows that are drawn. */
  flows: readonly Flow[];
  rects: ReadonlyMap<string, Rect>;
  hidden: ReadonlyMap<string, Rect>;
  isGateway: (step: string) => boolean;
};
type Known = { readonly from: Rect | undefined; readonly to: Rect | undefined; readonly route: Route | null };

/** Leads the flows of what is being moved along with it: theirs alone are looked at. */
export function useMovedRoutes({ moves, book, flows, rects, hidden, isGateway }: Input): void {
  const flowsOf = useMemo(() => {
    const found = new Map<string, Flow[]>();
    for (const flow of flows) for (const id of [flow.from, flow.to]) found.set(id, [...(found.get(id) ?? []), flow]);
    return found;
  }, [flows]);
  useLayoutEffect(() => {
    let before = new Map<string, Known>();
    const follow = () => {
      const moving = moves.rects.all();
      const now = new Map<string, Known>();
      for (const id of moving.keys()) {
        for (const flow of flowsOf.get(id) ?? []) {
          if (now.has(flow.id)) continue;
          const [from, to] = [moving.get(flow.from), moving.get(flow.to)];
          const known = before.get(flow.id);
          now.set(flow.id, known?.from === from && known?.to === to ? known! : { from, to, route: book.moved(flow, { rects, hidden, isGateway }, moving) });
        }
      }
      before = now;
      moves.routes.replace(new Map([...now].flatMap(([id, { route }]) => (route ? [[id, route] as const] : []))));
    };
    follow();
    return moves.rects.subscribe(follow);
  }, [moves, book, flowsOf, rects, hidden, isGateway]);
}
