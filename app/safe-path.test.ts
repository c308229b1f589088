import { expect, test } from "vitest";
import { safePath } from "#app/safe-path.ts";

test("a path of ours is kept whole", () => {
  expect(safePath("/w/abc/map/x?variant=to-be#y")).toBe("/w/abc/map/x?variant=to-be#y");
});

test.each(["https://evil.test/", "//evil.test", "/\\evil.test", "/\t/evil.test", "\\\\evil.test", "javascript:alert(1)", "w/abc", "", undefined, ["/a", "/b"]])("%j leads nowhere but home", (value) => {
  expect(safePath(value)).toBe("/");
});
