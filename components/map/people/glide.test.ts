import { expect, test } from "vitest";
import { Glide } from "#components/map/people/glide.ts";

const home = () => ({ x: 0, y: 0 });

test("a dragged step moves from where it stood towards where it was heard of, and gets there", () => {
  const glide = new Glide();
  glide.hear("anna", [{ id: "a", at: { x: 100, y: 0 } }], home, 0);
  expect(glide.positions().get("a")).toEqual({ x: 0, y: 0 });
  glide.advance(16, 16);
  const first = glide.positions().get("a")!.x;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(100);
  for (let i = 0; i < 40; i++) glide.advance(16, 16 * i);
  expect(glide.positions().get("a")).toEqual({ x: 100, y: 0 });
});

test("after the drag it waits for the drop, and goes with it", () => {
  const glide = new Glide();
  glide.hear("anna", [{ id: "a", at: { x: 100, y: 0 } }], home, 0);
  glide.settle("a");
  expect(glide.positions().size).toBe(1);
  glide.hear("anna", [], home, 100);
  expect(glide.advance(16, 116)).toBe(true);
  glide.settle("a");
  expect(glide.positions().size).toBe(0);
  expect(glide.advance(16, 132)).toBe(false);
});

test("a drag that ends without a drop lets the step go home", () => {
  const glide = new Glide();
  glide.hear("anna", [{ id: "a", at: { x: 100, y: 0 } }], home, 0);
  glide.hear("anna", [], home, 100);
  expect(glide.advance(16, 601)).toBe(false);
  expect(glide.positions().size).toBe(0);
});

test("one person letting go does not drop what another drags", () => {
  const glide = new Glide();
  glide.hear("anna", [{ id: "a", at: { x: 1, y: 0 } }], home, 0);
  glide.hear("boris", [{ id: "b", at: { x: 1, y: 0 } }], home, 0);
  glide.hear("anna", [], home, 10);
  glide.advance(16, 1000);
  expect([...glide.positions().keys()]).toEqual(["b"]);
});
