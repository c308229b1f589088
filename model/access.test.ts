import { describe, expect, it } from "vitest";
import { can, listCapabilities, parseRole, ROLES } from "#model/access.ts";

describe("can", () => {
  it("lets everyone read, owners and editors edit, and owners alone manage", () => {
    const holders = Object.fromEntries(listCapabilities().map((capability) => [capability, ROLES.filter((role) => can(role, capability)).join()]));
    expect(holders).toEqual({
      "plan.read": "owner,editor,reviewer,viewer", "plan.edit": "owner,editor", "presence.share": "owner,editor,reviewer,viewer", "member.read": "owner,editor,reviewer,viewer",
      "member.manage": "owner", "participation.read": "owner,editor", "comment.read": "owner,editor,reviewer,viewer", "comment.write": "owner,editor,reviewer", "comment.moderate": "owner",
      "comment.mention": "owner,editor,reviewer", "thread.settle": "owner,editor,reviewer", "walk.answer": "owner,editor,reviewer", "version.read": "owner,editor,reviewer,viewer", "version.create": "owner,editor", "version.delete": "owner", "review.ask": "owner", "review.answer": "owner,editor,reviewer",
      "link.manage": "owner", "invitation.manage": "owner", "workspace.configure": "owner", "workspace.delete": "owner", "security.read": "owner",
    });
  });

  it("offers a guest to read and to comment, and nothing else; no member is one", () => {
    expect(listCapabilities().filter((capability) => can("guest", capability)).toSorted()).toEqual(["comment.read", "comment.write", "plan.read"]);
    expect(listCapabilities().filter((capability) => can("visitor", capability)).toSorted()).toEqual(["comment.read", "plan.read"]);
    for (const holder of ["guest", "visitor"]) expect(parseRole(holder)).toBeNull();
  });

  it("says no to every unknown role and capability", () => {
    for (const role of ["", "admin", "toString", "__proto__", null, undefined]) expect(can(role, "plan.read")).toBe(false);
    for (const capability of ["", "plan.destroy", "toString", "__proto__", "constructor"]) expect(can("owner", capability)).toBe(false);
    expect(parseRole("constructor")).toBeNull();
  });
});
