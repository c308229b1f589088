/** The page of a workspace that a path stands for, as presence names it: "overview", "goals", "map" …; "" outside of it. */
export function pageOf(pathname: string, workspace: string): string {
  const [w, id, page] = pathname.split("/").filter(Boolean);
  return w === "w" && id === workspace ? (page ?? "overview") : "";
}
