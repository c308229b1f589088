/** What happens to the safety of a workspace, as codes: their words are in `messages/`. */
export const SECURITY_KINDS = [
  "signIn.done", "signIn.failed", "account.passwordChanged", "account.signedOutEverywhere", "account.exported", "account.deleted",
  "member.joined", "member.left", "member.removed", "member.roleChanged", "invitation.created", "invitation.revoked",
  "link.created", "link.revoked", "link.commentsOn", "link.commentsOff", "link.wrongPassword",
  "export.brief", "export.securityLog", "version.removed", "workspace.created", "workspace.updated", "workspace.deleted", "workspace.restored", "update.refused",
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** Codes, ids and numbers; never what somebody wrote, a token or a password. `whom` is the user whom it was done to. */
export type SecurityParams = Readonly<Record<string, string | number>>;

/** What the log can be narrowed to. */
export const SECURITY_GROUPS = {
  signIn: ["signIn.done", "signIn.failed", "account.passwordChanged", "account.signedOutEverywhere"],
  people: ["member.joined", "member.left", "member.removed", "member.roleChanged", "account.deleted"],
  invitations: ["invitation.created", "invitation.revoked"],
  links: ["link.created", "link.revoked", "link.commentsOn", "link.commentsOff", "link.wrongPassword"],
  downloads: ["export.brief", "export.securityLog", "account.exported"],
  workspace: ["workspace.created", "workspace.updated", "workspace.deleted", "workspace.restored", "version.removed"],
  refusals: ["update.refused"],
} as const satisfies Record<string, readonly SecurityKind[]>;
export type SecurityGroup = keyof typeof SECURITY_GROUPS;
export const SECURITY_GROUP_NAMES = Object.keys(SECURITY_GROUPS) as SecurityGroup[];

/** Days for which the log is kept. */
export const SECURITY_DAYS = 180;
/** Days for which a deleted workspace can be restored. */
export const GRACE_DAYS = 30;
