export { CheckInsDialog } from "#components/goals/check-ins/check-ins-dialog.tsx";
export { GoalLinkPicker } from "#components/goals/links/goal-link-picker.tsx";
