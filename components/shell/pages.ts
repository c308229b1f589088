import { Bookmark, ChartColumn, FileText, Grid3x3, History, LayoutList, ListChecks, Settings, Target, TriangleAlert, Users, Workflow } from "lucide-react";

/** The pages of a workspace, in their order. Those aside have no place at the thumb on a phone: the overview leads there. */
export const PAGES = [
  { page: "overview", path: "", icon: LayoutList },
  { page: "goals", path: "/goals", icon: Target },
  { page: "audit", path: "/audit", icon: ListChecks },
  { page: "team", path: "/team", icon: Users },
  { page: "map", path: "/map", icon: Workflow },
  { page: "matrix", path: "/matrix", icon: Grid3x3 },
  { page: "findings", path: "/findings", icon: TriangleAlert },
  { page: "figures", path: "/figures", icon: ChartColumn, aside: true },
  { page: "brief", path: "/brief", icon: FileText },
  { page: "versions", path: "/versions", icon: Bookmark },
  { page: "activity", path: "/activity", icon: History, aside: true },
  { page: "settings", path: "/settings", icon: Settings },
] as const;
