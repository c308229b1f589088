export { CheckInsDialog } from "#components/goals/check-ins/check-ins-dialog.tsx";
export { GoalLinkPicker } from "#components/goals/links/goal-link-picker.tsx";
export { GoalTable } from "#components/goals/table/goal-table.tsx";
export { TemplatesDialog } from "#components/goals/templates-dialog.tsx";
